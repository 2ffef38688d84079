package org.dateline.ingest.intake;

import java.util.Locale;

/**
 * A place between two records of a file, where reading can go on.
 *
 * @param records records that come before it, those that are passed over included
 * @param offset byte in the file, as it lies on the disk, from which to read
 * @param skip records to pass over from there; more than none only where several are packed together
 */
public record Position(long records, long offset, long skip) {

    /** The beginning of any file. */
    public static final Position START = new Position(0, 0, 0);

    /** One word that {@link #parse} understands. */
    public String code() {
        return String.format(Locale.ROOT, "%d@%d+%d", records, offset, skip);
    }

    /** Reads what {@link #code} wrote. Throws {@link IllegalArgumentException} for anything else. */
    public static Position parse(String code) {
        int at = code.indexOf('@');
        int plus = code.indexOf('+');
        if (at < 0 || plus < at) {
            throw new IllegalArgumentException("not a position: " + code);
        }
        return new Position(
                Long.parseLong(code.substring(0, at)),
                Long.parseLong(code.substring(at + 1, plus)),
                Long.parseLong(code.substring(plus + 1)));
    }
}
