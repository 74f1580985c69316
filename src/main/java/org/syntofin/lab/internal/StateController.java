package org.syntofin.lab.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.syntofin.lab.StateFigure;

/** Answers with the figure of the states; places that are asked to be blank come without their names. */
@RestController
@PreAuthorize("permitAll()")
class StateController {

    @GetMapping("/runs/states")
    ResponseEntity<byte[]> states(
            @RequestParam(name = "lang", defaultValue = "en") String language,
            @RequestParam(name = "blank", defaultValue = "") List<String> blanks,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        Set<String> blank =
                blanks.stream().filter(StateFigure.places()::contains).collect(Collectors.toSet());
        return Answers.kept(StateDiagram.write(blank, ElementWords.spoken(Locale.forLanguageTag(language))), encodings);
    }
}
