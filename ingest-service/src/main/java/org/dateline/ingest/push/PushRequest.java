package org.dateline.ingest.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What was asked.
 *
 * @param target path and query
 * @param body unpacked; empty where there is none; not copied
 * @param uri address of the article
 * @param source name of the source
 * @param caller digest of the caller's API key; empty where none is needed
 */
@SuppressWarnings("ArrayRecordComponent") // bodies are large and are never compared
record PushRequest(
        String method,
        String target,
        byte[] body,
        @Nullable String contentType,
        @Nullable String uri,
        @Nullable String source,
        @Nullable String reason,
        @Nullable String traceparent,
        @Nullable String idempotencyKey,
        String caller) {

    /** SHA-256 of what makes a request the same request, lower-case hex. */
    String digest() {
        return sha256(method, target, String.valueOf(contentType), String.valueOf(uri), body);
    }

    /** SHA-256 of a key within its caller's keys, lower-case hex. */
    String keyDigest(String key) {
        return sha256(key, caller);
    }

    private static String sha256(Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                byte[] bytes =
                        part instanceof byte[] raw ? raw : part.toString().getBytes(StandardCharsets.UTF_8);
                digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
                digest.update((byte) ':');
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
