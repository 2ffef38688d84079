package org.dateline.ingest.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of those who may push. Compared in a time that does not depend on how much of a guess is right. Immutable. */
public final class ApiKeys {

    private static final String BEARER = "bearer ";

    private final List<byte[]> digests;
    private final boolean required;

    private ApiKeys(List<byte[]> digests, boolean required) {
        this.digests = List.copyOf(digests);
        this.required = required;
    }

    /** Nobody needs a key; for endpoints on loopback. */
    public static ApiKeys notRequired() {
        return new ApiKeys(List.of(), false);
    }

    /**
     * One of these keys is needed.
     *
     * @param lines of a file: one key a line; blank lines and those that start with a hash mark are left out
     * @throws IllegalArgumentException if there is no key in it
     */
    public static ApiKeys of(List<String> lines) {
        List<byte[]> digests = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(ApiKeys::digest)
                .toList();
        if (digests.isEmpty()) {
            throw new IllegalArgumentException("a file of API keys without a key");
        }
        return new ApiKeys(digests, true);
    }

    /** Digest of the key of a request with these headers, empty text where none is needed; nothing where it may not go on. */
    Optional<String> callerOf(@Nullable String authorization, @Nullable String apiKey) {
        if (!required) {
            return Optional.of("");
        }
        String given = apiKey;
        if (given == null
                && authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            given = authorization.substring(BEARER.length());
        }
        if (given == null) {
            return Optional.empty();
        }
        byte[] digest = digest(given.strip());
        boolean admitted = false;
        for (byte[] known : digests) {
            admitted |= MessageDigest.isEqual(known, digest);
        }
        return admitted ? Optional.of(HexFormat.of().formatHex(digest)) : Optional.empty();
    }

    int count() {
        return digests.size();
    }

    private static byte[] digest(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
