package org.syntofin.lab.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.syntofin.lab.FileUpload;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.internal.BarePackets;
import org.syntofin.lab.internal.Captures;
import org.syntofin.lab.internal.KeptCaptures;

/** A capture of one's own: dropped here it is read and shown; it is forgotten with the page, or kept where that is asked. */
@Route("lab/capture")
@AnonymousAllowed
class LabCaptureView extends Section implements LocaleChangeObserver, HasDynamicTitle {

    /** A file is held while it is read: so many at a time fit into any heap. */
    private static final Semaphore READING = new Semaphore(2);

    final Anchor back = new Anchor("lab");
    final H1 heading = new H1();
    final Paragraph intro = new Paragraph();
    final FileUpload upload =
            new FileUpload("lab.capture.choose", "lab.capture.drop", Captures.MOST_BYTES, this::receive);
    final Checkbox keep = new Checkbox();
    /** What is said of a file that shows nothing; what is on the screen stays. */
    final Div refused = new Div();

    final Div result = new Div();
    final KeptList kept;

    private final transient Ladders ladders;
    private final transient KeptCaptures captures;

    LabCaptureView(Ladders ladders, KeptCaptures captures) {
        this.ladders = ladders;
        this.captures = captures;
        kept = new KeptList(captures, this::open);
        addClassName("stf-lab");
        refused.getElement().setAttribute("aria-live", "polite");
        result.getElement().setAttribute("aria-live", "polite");
        add(new Nav(back), heading, intro, upload, keep, refused, result, kept);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        back.setText(getTranslation("lab.back"));
        heading.setText(getTranslation("lab.capture.title"));
        intro.setText(getTranslation("lab.capture.intro"));
        keep.setLabel(getTranslation("lab.capture.keep"));
        kept.show();
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
            boolean large = file.length > Captures.MOST_BYTES;
            Captures.Reading reading =
                    large ? ladders.tooLarge(event.getFileSize(), locale) : ladders.read(file, locale);
            BarePackets bare = large || reading.connections().isEmpty() ? BarePackets.none() : BarePackets.of(file);
            show(ui, reading, event.getFileName(), bare);
        } finally {
            READING.release();
        }
    }

    /** What was read outside the session's lock is shown inside; what is to be kept has no data any more. */
    @SuppressWarnings("FutureReturnValueIgnored") // what fails there goes to the session's error handler
    private void show(UI ui, Captures.Reading reading, String name, BarePackets bare) {
        ui.access(() -> {
            refused.removeAll();
            if (reading.connections().isEmpty()) {
                refused.add(ladders.panel(reading, false));
                return;
            }
            result.removeAll();
            if (keep.getValue()) {
                Paragraph said = new Paragraph(getTranslation(
                        "lab.capture.kept." + captures.keep(name, bare).name().toLowerCase(Locale.ROOT)));
                said.getElement().setAttribute("role", "status");
                result.add(said);
                kept.show();
            }
            result.add(ladders.panel(reading, true));
        });
    }

    private void open(byte[] file) {
        refused.removeAll();
        result.removeAll();
        result.add(ladders.panel(ladders.read(file, getLocale()), true));
        result.scrollIntoView();
    }
}
