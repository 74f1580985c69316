package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.syntofin.course.Importing;

/** Courses and lessons as learners see them, as zip files in the layout of the content's folders. */
final class Downloads {

    private Downloads() {}

    static Anchor course(Importing importing, String course, String words) {
        return zip(course, words, () -> importing.export(course));
    }

    static Anchor lesson(Importing importing, String course, String folder, String words) {
        return zip(course + "-" + folder, words, () -> importing.export(course, folder));
    }

    private static Anchor zip(String name, String words, Supplier<Optional<byte[]>> bytes) {
        DownloadHandler download = DownloadHandler.fromInputStream(event -> {
            byte[] zip = bytes.get().orElse(new byte[0]);
            return new DownloadResponse(new ByteArrayInputStream(zip), name + ".zip", "application/zip", zip.length);
        });
        return new Anchor(download, words);
    }
}
