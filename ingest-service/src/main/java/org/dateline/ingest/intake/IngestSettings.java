package org.dateline.ingest.intake;

import java.time.Duration;
import org.dateline.ingest.identity.IdentityPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Limits and policies of an ingest.
 *
 * @param maxFileBytes largest document that is read as a whole, unpacked; JSON lines are read as a stream of any size
 * @param maxArticleBytes largest content of a raw article
 * @param parseLimit how long reading one document may take
 * @param maxInFlight records that may wait for the broker at one time
 * @param defaultZone IANA zone for sources that name none; null for none
 */
public record IngestSettings(
        int maxFileBytes,
        int maxArticleBytes,
        Duration parseLimit,
        int maxInFlight,
        IdentityPolicy identityPolicy,
        @Nullable String defaultZone) {

    private static final int MIB = 1024 * 1024;

    /** The usual limits. A record has to fit into the topic's largest message of 8 MiB with all its metadata. */
    public static IngestSettings standard() {
        return new IngestSettings(20 * MIB, 7_000_000, Duration.ofSeconds(20), 500, IdentityPolicy.AUTO, null);
    }

    /** The same limits for a source with a policy of its own; its zone, where it has one, goes before the common one. */
    IngestSettings forSource(IdentityPolicy policy, @Nullable String zone) {
        return new IngestSettings(
                maxFileBytes, maxArticleBytes, parseLimit, maxInFlight, policy, zone == null ? defaultZone : zone);
    }
}
