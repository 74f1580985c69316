package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.Incoming;

/** Takes a file from the author's machine; what was taken, or why it was not, is said beside it. */
class FileField extends Composite<Div> {

    /** A file is held while it is looked at: so many at a time fit into any heap. */
    private static final Semaphore LOOKING = new Semaphore(2);

    final Upload upload = new Upload();
    private final Span standing = new Span();
    private final transient Consumer<Incoming.Outcome.Taken> listener;
    private transient Incoming.Outcome.@Nullable Taken taken;

    FileField(String key, String accepted, Consumer<Incoming.Outcome.Taken> listener) {
        this.listener = listener;
        upload.setUploadButton(new Button(getTranslation(key)));
        upload.setDropLabel(new Span(getTranslation("authoring.file.drop")));
        List<String> kinds = List.of(accepted.split(","));
        upload.setAcceptedMimeTypes(
                kinds.stream().filter(kind -> kind.contains("/")).toArray(String[]::new));
        upload.setAcceptedFileExtensions(
                kinds.stream().filter(kind -> kind.startsWith(".")).toArray(String[]::new));
        upload.setUploadHandler(this::receive);
        // The server's answer to an upload carries no news; the next request does.
        upload.getElement().addEventListener("upload-success", done -> upload.clearFileList());
        upload.getElement().addEventListener("upload-error", done -> upload.clearFileList());
        standing.getElement().setAttribute("role", "status");
        getContent().add(upload, standing);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what fails there goes to the session's error handler
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        LOOKING.acquireUninterruptibly();
        try {
            byte[] bytes = event.getInputStream().readNBytes(Incoming.MOST_BYTES + 1);
            Incoming.Outcome outcome = Incoming.take(event.getFileName(), bytes);
            ui.access(() -> show(outcome));
        } finally {
            LOOKING.release();
        }
    }

    void show(Incoming.Outcome outcome) {
        switch (outcome) {
            case Incoming.Outcome.Taken file -> {
                taken = file;
                standing.setText(getTranslation(
                        "authoring.file.taken", file.stem() + file.ending(), (file.bytes().length + 1023) / 1024));
                listener.accept(file);
            }
            case Incoming.Outcome.Refused(String key) -> {
                taken = null;
                standing.setText(getTranslation(key));
            }
        }
    }

    Optional<Incoming.Outcome.Taken> taken() {
        return Optional.ofNullable(taken);
    }
}
