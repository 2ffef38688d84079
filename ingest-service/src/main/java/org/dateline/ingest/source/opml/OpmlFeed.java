package org.dateline.ingest.source.opml;

import org.jspecify.annotations.Nullable;

/**
 * A feed in a list, in the words of the list: nothing is checked yet.
 *
 * @param where the place in the list, for people: {@code outline 12 "Harbor Post"}, {@code line 3}
 * @param address as it stands there, never blank
 * @param name name for people; null where there is none
 * @param language as it stands there; null where there is none
 * @param settings what only Dateline writes; null in the list of another program
 */
public record OpmlFeed(
        String where,
        String address,
        @Nullable String name,
        @Nullable String language,
        @Nullable OpmlSettings settings) {}
