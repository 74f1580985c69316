package org.syntofin.lab.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** JSON on its way to the browser: compressed where that is worth it, and kept there as long as it has not changed. */
final class Answers {

    private static final int SMALL = 1024;

    private Answers() {}

    /** An answer that the browser may keep, and asks about before it uses it again. */
    static ResponseEntity<byte[]> kept(String json, @Nullable String encodings) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        boolean zip = isZipped(bytes, encodings);
        ResponseEntity.BodyBuilder answer = begin(CacheControl.noCache().cachePrivate());
        answer.eTag(
                "\"" + Long.toHexString(sum.getValue()) + Integer.toHexString(bytes.length) + (zip ? "z" : "") + "\"");
        return body(answer, bytes, zip);
    }

    /** An answer that nobody keeps. */
    static ResponseEntity<byte[]> once(String json, @Nullable String encodings) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return body(begin(CacheControl.noStore()), bytes, isZipped(bytes, encodings));
    }

    private static ResponseEntity.BodyBuilder begin(CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .varyBy(HttpHeaders.ACCEPT_ENCODING)
                .cacheControl(cache);
    }

    private static ResponseEntity<byte[]> body(ResponseEntity.BodyBuilder answer, byte[] bytes, boolean zip) {
        return zip ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(zipped(bytes)) : answer.body(bytes);
    }

    private static boolean isZipped(byte[] bytes, @Nullable String encodings) {
        return encodings != null && encodings.contains("gzip") && bytes.length > SMALL;
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(bytes.length / 4);
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
