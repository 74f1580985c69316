package org.syntofin.lab.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.syntofin.lab.RunAddress;

/**
 * Answers the address of a run with its document: compressed, and to be kept by the browser as long as it has not changed.
 * Visitors may ask too; whether this one may see this run is for the run's source to say. A piece of a predicted run, and
 * a run that tells about an answer, are never kept. A predicted run cannot be taken away as a file, which would tell its
 * future.
 */
@RestController
@PreAuthorize("permitAll()")
class RunController {

    private static final String PREDICT = "predict/";

    private final Runs runs;
    private final Predictions predictions;
    private final ToldRuns told;

    RunController(Runs runs, Predictions predictions, ToldRuns told) {
        this.runs = runs;
        this.predictions = predictions;
        this.told = told;
    }

    @GetMapping("/runs/{*path}")
    ResponseEntity<byte[]> run(
            @PathVariable("path") String path,
            @RequestParam(name = "lang", defaultValue = "en") String language,
            @RequestParam MultiValueMap<String, String> query,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String encodings) {
        Locale locale = ElementWords.spoken(Locale.forLanguageTag(language));
        String address = path.startsWith("/") ? path.substring(1) : path;
        boolean piece = address.startsWith(PREDICT);
        boolean answer = address.startsWith(ToldRuns.PREFIX);
        List<String> changes = changes(query);
        Optional<String> document = answer
                ? told.find(address).map(run -> RunDocument.told(run.trace(), run.title(), locale))
                : piece ? piece(address, locale) : whole(address, changes, locale);
        return document.map(json -> piece || answer ? Answers.once(json, encodings) : Answers.kept(json, encodings))
                .orElseThrow(() -> new RunUnknown(locale));
    }

    /** The run to take away: as a capture, or as the scenario's file with its changes. */
    @GetMapping(path = "/runs/{*path}", params = "format")
    ResponseEntity<byte[]> file(
            @PathVariable("path") String path,
            @RequestParam("format") String format,
            @RequestParam(name = "lang", defaultValue = "en") String language,
            @RequestParam MultiValueMap<String, String> query) {
        Locale locale = ElementWords.spoken(Locale.forLanguageTag(language));
        RunAddress address = new RunAddress(path.startsWith("/") ? path.substring(1) : path);
        List<String> changes = changes(query);
        PlayedRun run = runs.find(address, changes).orElseThrow(() -> new RunUnknown(locale));
        String world = RunDocument.world(run.trace(), locale);
        // Nobody who finds the file should take it for TCP.
        String name = (world == null ? "" : "not-tcp-") + run.scenario().name();
        return switch (format) {
            case "pcapng" -> attachment(name + ".pcapng", "application/x-pcapng", Packets.pcapng(run.trace(), world));
            case "toml" -> {
                String toml = runs.changed(address, changes)
                        .orElseThrow(() -> new RunUnknown(locale))
                        .toml();
                String text = (world == null ? "" : "# " + world + "\n") + toml;
                yield attachment(name + ".scenario.toml", "application/toml", text.getBytes(StandardCharsets.UTF_8));
            }
            default -> throw new RunUnknown(locale);
        };
    }

    /** One change for each time that the address says {@code edit}: a comma within one does not part it. */
    private static List<String> changes(MultiValueMap<String, String> query) {
        return query.getOrDefault("edit", List.of()).stream()
                .filter(edit -> !edit.isBlank())
                .toList();
    }

    private static ResponseEntity<byte[]> attachment(String name, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(bytes);
    }

    private Optional<String> whole(String address, List<String> edits, Locale locale) {
        return runs.find(new RunAddress(address), edits)
                .map(run -> PlayedEnd.isBlind(edits, run.scenario())
                        ? RunDocument.whole(new PlayedRun(run.scenario(), AttackerView.of(run)), locale)
                        : RunDocument.whole(run, locale));
    }

    private Optional<String> piece(String address, Locale locale) {
        String token = address.substring(PREDICT.length()).split("/", 2)[0];
        return predictions
                .find(token)
                .flatMap(predicted ->
                        runs.find(predicted.whole(), List.of()).map(run -> RunDocument.upTo(run, predicted, locale)));
    }

    @ExceptionHandler(RunUnknown.class)
    ProblemDetail unknown(RunUnknown unknown) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND,
                ElementWords.of("lab.unknown", unknown.locale).orElse("Unknown"));
    }

    @ExceptionHandler(RunRefused.class)
    ProblemDetail refused(RunRefused refused, WebRequest request) {
        String language = request.getParameter("lang");
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                refused.words(Locale.forLanguageTag(language == null ? "en" : language)));
    }

    /** No source knows the address, or none lets this visitor see it: both are told alike. */
    static final class RunUnknown extends RuntimeException {

        private final Locale locale;

        RunUnknown(Locale locale) {
            super("No run at this address");
            this.locale = locale;
        }
    }
}
