package org.syntofin.study;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Lesson;

/** The pictures of lessons, at every revision that anybody was ever shown; only pictures, whatever else lies beside them. */
@RestController
@PreAuthorize("permitAll()") // what is published may be seen by everybody
public class Pictures {

    private static final Map<String, MediaType> KINDS = Map.of(
            "png", MediaType.IMAGE_PNG,
            "jpg", MediaType.IMAGE_JPEG,
            "jpeg", MediaType.IMAGE_JPEG,
            "webp", MediaType.parseMediaType("image/webp"),
            "svg", MediaType.parseMediaType("image/svg+xml"));

    /** A revision never changes. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final Catalogue catalogue;

    Pictures(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static String address(Lesson lesson, String path) {
        return "./pictures/" + lesson.course() + "/" + lesson.id() + "/" + lesson.revision() + "/" + path;
    }

    @GetMapping("/pictures/{course}/{lesson}/{revision:[0-9]{1,9}}/{*path}")
    ResponseEntity<byte[]> picture(
            @PathVariable("course") String course,
            @PathVariable("lesson") String lesson,
            @PathVariable("revision") int revision,
            @PathVariable("path") String path) {
        String name = path.substring(1);
        return answer(name, catalogue.lesson(course, lesson, revision).flatMap(found -> found.file(name)));
    }

    /** A picture for the browser; nothing is there where it is none. */
    public static ResponseEntity<byte[]> answer(String name, Optional<byte[]> bytes) {
        MediaType kind = KINDS.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (kind == null || bytes.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(kind)
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(bytes.get());
    }
}
