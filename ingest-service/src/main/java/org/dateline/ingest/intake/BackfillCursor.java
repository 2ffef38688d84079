package org.dateline.ingest.intake;

import java.util.Locale;

/**
 * A place in a file, and which file it was: one that has changed cannot be gone on with unseen.
 *
 * @param position record that is read next
 * @param taken articles and refusals of that record that are stored already; more than none only for records with very many
 * @param size of the file, bytes
 * @param modified milliseconds since the epoch
 */
record BackfillCursor(Position position, int taken, long size, long modified) {

    /** Of the start of a file. */
    static BackfillCursor startOf(BackfillInputs.Entry file) {
        return new BackfillCursor(Position.START, 0, file.size(), file.modified());
    }

    boolean isOf(BackfillInputs.Entry file) {
        return size == file.size() && modified == file.modified();
    }

    /** What {@link #parse} understands. */
    String code() {
        return String.format(Locale.ROOT, "%s/%d %d %d", position.code(), taken, size, modified);
    }

    /** Reads what {@link #code} wrote. Throws {@link IllegalArgumentException} for anything else. */
    static BackfillCursor parse(String code) {
        String[] words = code.split(" ", -1);
        int slash = code.indexOf('/');
        if (words.length != 3 || slash < 0 || slash > words[0].length()) {
            throw new IllegalArgumentException("not a cursor: " + code);
        }
        return new BackfillCursor(
                Position.parse(code.substring(0, slash)),
                Integer.parseInt(words[0].substring(slash + 1)),
                Long.parseLong(words[1]),
                Long.parseLong(words[2]));
    }
}
