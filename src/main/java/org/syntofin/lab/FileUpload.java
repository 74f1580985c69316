package org.syntofin.lab;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.streams.UploadHandler;

/**
 * One file from a reader's machine: a button, a place to drop it, and beside them what became of it. A file of another
 * kind or size is refused in the browser already; whoever receives it must look again.
 */
public final class FileUpload extends Composite<Div> implements LocaleChangeObserver {

    private static final int MEGABYTE = 1 << 20;
    private static final String FAILED = "event.detail.file.name";

    final Upload upload = new Upload();
    private final Button choose = new Button();
    private final Span drop = new Span();
    private final Div refused = new Div();
    private final Div standing = new Div();
    private final String chooseKey;
    private final String dropKey;
    private final int mostBytes;

    /**
     * Makes the field.
     *
     * @param chooseKey of the words on the button
     * @param dropKey of the words on the place to drop a file
     * @param mostBytes the largest file that is sent
     * @param extensions such as {@code .zip}; none for any kind
     */
    public FileUpload(String chooseKey, String dropKey, int mostBytes, UploadHandler handler, String... extensions) {
        this.chooseKey = chooseKey;
        this.dropKey = dropKey;
        this.mostBytes = mostBytes;
        upload.setUploadHandler(handler);
        upload.setMaxFileSize(mostBytes);
        upload.setAcceptedFileExtensions(extensions);
        upload.setUploadButton(choose);
        upload.setDropLabel(drop);
        upload.addFileRejectedListener(refusal -> refuse(refusal.getFileName(), refusal.getErrorMessage()));
        // The server's answer to an upload carries no news; the next request does.
        upload.getElement().addEventListener("upload-success", done -> clear());
        upload.getElement()
                .addEventListener(
                        "upload-error",
                        failed -> refuse(
                                failed.getEventData().path(FAILED).asString(""), getTranslation("lab.file.not-sent")))
                .addEventData(FAILED);
        Div status = new Div(refused, standing);
        status.getElement().setAttribute("role", "status");
        getContent().add(upload, status);
    }

    /** Says what became of the file; whoever received it calls this, at whatever time. */
    public void say(String words) {
        refused.setText("");
        standing.setText(words);
    }

    /** Says why a file is not taken, also to whoever looks at what another file became. */
    public String refusal(String file, String why) {
        return getTranslation("lab.file.refused", file, why);
    }

    /** Says why a file did not come; what came before it is still there. */
    private void refuse(String file, String why) {
        clear();
        refused.setText(refusal(file, why));
    }

    private void clear() {
        upload.clearFileList();
        refused.setText("");
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        choose.setText(getTranslation(chooseKey));
        drop.setText(getTranslation(dropKey));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("lab.file.too-large", mostBytes / MEGABYTE))
                        .setIncorrectFileType(getTranslation(
                                "lab.file.kind", String.join(", ", upload.getAcceptedFileExtensions())))));
    }
}
