package org.dateline.enrich.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids of stories and of what happens to them: the same when the same input is replayed. */
final class StoryIds {

    private static final char[] BASE32 = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int LENGTH = 20;

    private StoryIds() {}

    /**
     * Id of the story that an article founds: {@code s} and 100 bits of a SHA-256 in base 32 (RFC 4648, lower case).
     *
     * @param attempt 0, or more where the article founded a story with the same version before: an id never gets a new meaning
     */
    static String founded(String language, String articleId, int version, int attempt) {
        byte[] hash = sha256(language + '\n' + articleId + '\n' + version + '\n' + attempt);
        StringBuilder id = new StringBuilder("s");
        int buffer = 0;
        int bits = 0;
        for (int i = 0; id.length() <= LENGTH; i++) {
            buffer = (buffer << 8) | (hash[i] & 0xff);
            bits += 8;
            while (bits >= 5 && id.length() <= LENGTH) {
                bits -= 5;
                id.append(BASE32[(buffer >>> bits) & 31]);
            }
            buffer &= (1 << bits) - 1;
        }
        return id.toString();
    }

    /** The first of these ids that no story has or had. */
    static String unused(String language, String articleId, int version, LinkingRound round) {
        int attempt = 0;
        String id = founded(language, articleId, version, attempt);
        while (round.isKnown(id)) {
            attempt++;
            id = founded(language, articleId, version, attempt);
        }
        return id;
    }

    /** Id of the n-th event of a state of a story. */
    static String change(String storyId, int storyVersion, int ordinal) {
        return storyId + "-" + storyVersion + "-" + ordinal;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
