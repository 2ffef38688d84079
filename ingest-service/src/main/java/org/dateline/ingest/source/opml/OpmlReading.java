package org.dateline.ingest.source.opml;

import java.util.List;
import java.util.Set;

/**
 * What was read out of a list.
 *
 * @param format {@code opml} or {@code list}
 * @param feeds in the list's order, duplicates included
 * @param skipped what is no feed
 * @param repairs codes of what had to be repaired before it could be read; empty for a well-formed one
 */
public record OpmlReading(String format, List<OpmlFeed> feeds, List<Skipped> skipped, Set<String> repairs) {

    public OpmlReading {
        feeds = List.copyOf(feeds);
        skipped = List.copyOf(skipped);
        repairs = Set.copyOf(repairs);
    }

    /**
     * An entry that was passed over.
     *
     * @param where as in {@link OpmlFeed}
     * @param reason for people
     */
    public record Skipped(String where, String reason) {}
}
