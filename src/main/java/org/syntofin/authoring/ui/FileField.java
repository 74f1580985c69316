package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.Incoming;
import org.syntofin.lab.FileUpload;

/** Takes a file from the author's machine; what was taken, or why it was not, is said beside it. */
public class FileField extends Composite<Div> implements HasValidation {

    /** A picture is unfolded to be looked at: one at a time fits into any heap. */
    private static final Semaphore LOOKING = new Semaphore(1);

    final FileUpload upload;
    private final transient Consumer<Incoming.Outcome.Taken> listener;
    private transient Runnable refused = () -> {};
    private transient Incoming.Outcome.@Nullable Taken taken;
    private String problem = "";
    private boolean invalid;

    public FileField(String key, Consumer<Incoming.Outcome.Taken> listener, String... extensions) {
        this.listener = listener;
        upload = new FileUpload(key, "authoring.file.drop", Incoming.MOST_BYTES, this::receive, extensions);
        getContent().add(upload);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what fails there goes to the session's error handler
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        byte[] bytes = event.getInputStream().readNBytes(Incoming.MOST_BYTES + 1);
        LOOKING.acquireUninterruptibly();
        try {
            String name = event.getFileName();
            Incoming.Outcome outcome = Incoming.take(name, bytes);
            ui.access(() -> show(name, outcome));
        } finally {
            LOOKING.release();
        }
    }

    /** @param name of the file, as its author calls it */
    public void show(String name, Incoming.Outcome outcome) {
        switch (outcome) {
            case Incoming.Outcome.Taken file -> {
                taken = file;
                invalid = false;
                upload.say(getTranslation(
                        "authoring.file.taken", file.stem() + file.ending(), (file.bytes().length + 1023) / 1024));
                listener.accept(file);
            }
            case Incoming.Outcome.Refused(String key) -> {
                taken = null;
                upload.say(upload.refusal(name, getTranslation(key)));
                refused.run();
            }
        }
    }

    /** @param listener is told when a file is not taken, and what was taken before it is no more */
    public void onRefused(Runnable listener) {
        refused = listener;
    }

    /** Another file is meant now. */
    public void forget() {
        taken = null;
        invalid = false;
        upload.say("");
    }

    @Override
    public void setErrorMessage(String words) {
        problem = words;
    }

    @Override
    public String getErrorMessage() {
        return problem;
    }

    /** Only a field without a file can be at fault. */
    @Override
    public void setInvalid(boolean now) {
        invalid = now;
        if (taken == null) {
            upload.say(now ? problem : "");
        }
    }

    @Override
    public boolean isInvalid() {
        return invalid;
    }

    public Optional<Incoming.Outcome.Taken> taken() {
        return Optional.ofNullable(taken);
    }
}
