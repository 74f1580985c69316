package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import org.syntofin.course.PictureSize;
import org.syntofin.lab.Ladders;

/** A file before it is put into a lesson: a picture, small, and of how many pixels it is; or a capture as learners will see it. */
class FileLook extends Composite<Div> {

    private static final Map<String, String> KINDS = Map.of(
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp",
            "svg", "image/svg+xml");

    private transient Optional<Image> image = Optional.empty();
    private String words = "";

    FileLook() {
        getContent().addClassName("write-look");
        setVisible(false);
    }

    /** @param name with its ending, which says what kind of picture it is */
    void picture(String name, byte[] bytes) {
        String kind = KINDS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
        Image shown = new Image(
                DownloadHandler.fromInputStream(
                        event -> new DownloadResponse(new ByteArrayInputStream(bytes), name, kind, bytes.length)),
                words);
        image = Optional.of(shown);
        show(shown);
        PictureSize.of(bytes).ifPresent(size -> {
            Span pixels = new Span(getTranslation("authoring.picture.size", "" + size.width(), "" + size.height()));
            pixels.addClassName("write-soft");
            getContent().add(pixels);
        });
    }

    void capture(byte[] bytes, Ladders ladders) {
        show(ladders.capture(bytes, getLocale()));
    }

    /** What those hear who do not see the picture. */
    void describe(String said) {
        words = said;
        image.ifPresent(shown -> shown.setAlt(said));
    }

    private void show(Component component) {
        getContent().removeAll();
        getContent().add(component);
        setVisible(true);
    }
}
