package org.dateline.enrich.topology;

import java.time.Instant;

/** Keys of store {@code pending-tombstones}: due time first, so that a range scan finds what is due. */
record PendingTombstone(Instant due, String articleId) {

    private static final int DIGITS = 15;

    String key() {
        return prefix(due) + articleId;
    }

    static PendingTombstone parse(String key) {
        return new PendingTombstone(
                Instant.ofEpochMilli(Long.parseLong(key.substring(0, DIGITS))), key.substring(DIGITS + 1));
    }

    /** Smallest key that is not due yet at that time. */
    static String notDueBefore(Instant now) {
        return prefix(now.plusMillis(1));
    }

    private static String prefix(Instant due) {
        String digits = Long.toString(due.toEpochMilli());
        return "0".repeat(DIGITS - digits.length()) + digits + "/";
    }
}
