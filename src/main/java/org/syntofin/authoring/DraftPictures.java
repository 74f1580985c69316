package org.syntofin.authoring;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.syntofin.course.Drafts;
import org.syntofin.study.Pictures;

/** The pictures of drafts, for those who write them. */
@RestController
@PreAuthorize("hasAnyRole('INSTRUCTOR', 'ADMINISTRATOR')")
class DraftPictures {

    private final Drafts drafts;

    DraftPictures(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The sum only makes another address of another picture. */
    static String address(String course, String folder, String sum, String path) {
        return "./draft-pictures/" + course + "/" + folder + "/" + sum + "/" + path;
    }

    @GetMapping("/draft-pictures/{course}/{folder}/{sum}/{*path}")
    ResponseEntity<byte[]> picture(
            @PathVariable("course") String course,
            @PathVariable("folder") String folder,
            @PathVariable("path") String path) {
        String name = path.substring(1);
        return Pictures.answer(
                name, drafts.find(course, folder).flatMap(draft -> draft.files().bytes(name)));
    }
}
