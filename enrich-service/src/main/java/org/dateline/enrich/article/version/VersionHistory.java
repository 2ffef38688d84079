package org.dateline.enrich.article.version;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.Sighting;

/**
 * What has to be remembered of an article to tell a change from a repetition; no text.
 *
 * @param version newest version
 * @param pubStatus of the newest version
 * @param language of the newest version
 * @param completeness of the newest version
 * @param firstCreated when version 1 was taken in
 * @param fields digest of each compared field of the newest version, by the field's name
 * @param deliveries digest of what each source delivered last, by source: the same article by feed and by page reads a little
 *     differently, and each must be compared with itself or the versions would alternate for ever
 * @param seenIn where it has been seen, oldest first
 */
public record VersionHistory(
        int version,
        PubStatus pubStatus,
        String language,
        Completeness completeness,
        Instant firstCreated,
        SortedMap<String, String> fields,
        SortedMap<String, String> deliveries,
        List<Sighting> seenIn) {

    public VersionHistory {
        seenIn = List.copyOf(seenIn);
    }
}
