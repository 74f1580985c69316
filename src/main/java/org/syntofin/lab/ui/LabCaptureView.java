package org.syntofin.lab.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.internal.Captures;

/** A capture of one's own: dropped here it is read, shown and forgotten with the page. */
@Route("lab/capture")
@AnonymousAllowed
class LabCaptureView extends Section implements LocaleChangeObserver, HasDynamicTitle {

    /** A file is held while it is read: so many at a time fit into any heap. */
    private static final Semaphore READING = new Semaphore(2);

    final Anchor back = new Anchor("lab");
    final H1 heading = new H1();
    final Paragraph intro = new Paragraph();
    final Button choose = new Button();
    final Span drop = new Span();
    final Upload upload = new Upload();
    final Div result = new Div();

    private final transient Ladders ladders;

    LabCaptureView(Ladders ladders) {
        this.ladders = ladders;
        addClassName("stf-lab");
        upload.setUploadHandler(this::receive);
        upload.setUploadButton(choose);
        upload.setDropLabel(drop);
        // The server's answer to an upload carries no news; the next request does.
        upload.getElement().addEventListener("upload-success", done -> upload.clearFileList());
        upload.getElement().addEventListener("upload-error", done -> upload.clearFileList());
        result.getElement().setAttribute("aria-live", "polite");
        add(new Nav(back), heading, intro, upload, result);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        back.setText(getTranslation("lab.back"));
        heading.setText(getTranslation("lab.capture.title"));
        intro.setText(getTranslation("lab.capture.intro"));
        choose.setText(getTranslation("lab.capture.choose"));
        drop.setText(getTranslation("lab.capture.drop"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.page-title", getTranslation("lab.capture.title"));
    }

    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        Locale locale = ui.getLocale();
        READING.acquireUninterruptibly();
        try {
            byte[] file = event.getInputStream().readNBytes(Captures.MOST_BYTES + 1);
            show(ui, file, locale);
        } finally {
            READING.release();
        }
    }

    /** Reads the file outside the session's lock, and shows what it says inside. */
    @SuppressWarnings("FutureReturnValueIgnored") // what fails there goes to the session's error handler
    private void show(UI ui, byte[] file, Locale locale) {
        Captures.Reading reading = ladders.read(file, locale);
        ui.access(() -> {
            result.removeAll();
            result.add(ladders.panel(reading, true));
        });
    }
}
