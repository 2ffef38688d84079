package org.dateline.ingest.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids out of keys: {@code a} and the first 130 bits of the key's SHA-256 in base32 (RFC 4648 alphabet, lower case): 27 characters that
 * are safe in addresses, file names and Kafka keys. Stateless.
 */
public final class ArticleIds {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final int BITS = 5;

    private ArticleIds() {}

    /** The id of a key, see {@link IdentityKeys}. */
    public static String of(String key) {
        byte[] digest = sha256(key.getBytes(StandardCharsets.UTF_8));
        StringBuilder id = new StringBuilder(LENGTH + 1).append('a');
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(bits(digest, i * BITS)));
        }
        return id.toString();
    }

    /** SHA-256 of some bytes, lower-case hex. */
    static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    /** Whether it has the form of an id. */
    public static boolean isId(String text) {
        return text.length() == LENGTH + 1
                && text.charAt(0) == 'a'
                && text.chars().skip(1).allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    private static int bits(byte[] digest, int at) {
        int value = 0;
        for (int bit = at; bit < at + BITS; bit++) {
            value = value << 1 | (digest[bit >> 3] >> (7 - (bit & 7)) & 1);
        }
        return value;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
