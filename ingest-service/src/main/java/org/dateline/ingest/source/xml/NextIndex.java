package org.dateline.ingest.source.xml;

/**
 * Where a string comes next, for a reader that only goes forward: however often it is asked, the text is searched once. Not
 * thread-safe.
 */
final class NextIndex {

    private final String text;
    private final String wanted;
    private int found = -2;

    NextIndex(String text, String wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    /** The first place at or after {@code at}; -1 where there is none. Never ask for a place before the one asked for last. */
    int from(int at) {
        if (found == -2 || (found >= 0 && found < at)) {
            found = text.indexOf(wanted, at);
        }
        return found;
    }

    /** As {@link #from}, but -1 where it is farther away than {@code reach}. */
    int within(int at, int reach) {
        int next = from(at);
        return next - at > reach ? -1 : next;
    }
}
