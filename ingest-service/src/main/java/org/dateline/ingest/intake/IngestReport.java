package org.dateline.ingest.intake;

import java.util.Map;
import java.util.TreeMap;

/**
 * What came of an ingest.
 *
 * @param documents documents that were read
 * @param published articles that are safely stored, kills included
 * @param rejected refusals that are safely stored, by the code of their reason
 * @param failures documents that could not be got and records that could not be stored
 */
public record IngestReport(long documents, long published, Map<String, Long> rejected, long failures) {

    public IngestReport {
        rejected = Map.copyOf(rejected);
    }

    /** Refusals of all reasons. */
    public long rejectedTotal() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Both together. */
    public IngestReport plus(IngestReport other) {
        Map<String, Long> sums = new TreeMap<>(rejected);
        other.rejected.forEach((reason, count) -> sums.merge(reason, count, Long::sum));
        return new IngestReport(
                documents + other.documents, published + other.published, sums, failures + other.failures);
    }
}
