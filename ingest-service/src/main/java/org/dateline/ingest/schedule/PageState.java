package org.dateline.ingest.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a page.
 *
 * @param requestedAt the newest request that has been served
 * @param firstPublishedAt from which the checks count; null while the article waits for its page
 * @param publishedAs id under which the page was published, where it gives another address for itself; null for the request's
 * @param contentDigest SHA-256 of the page as last published, lower-case hex
 * @param checks checks done of those planned
 * @param failures in a row
 * @param missingSince when it was first found missing; null where it is there
 * @param nextCheckAt null where there is none
 */
public record PageState(
        String articleId,
        Instant requestedAt,
        @Nullable Instant firstPublishedAt,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String publishedAs,
        @Nullable String contentDigest,
        int checks,
        int failures,
        @Nullable String lastFailure,
        @Nullable Instant missingSince,
        @Nullable Instant nextCheckAt,
        Status status) {

    /** Where the page stands. */
    public enum Status {
        /** The article is not published yet. */
        WAITING("waiting"),
        WATCHED("watched"),
        /** Looked at for the last time. */
        DONE("done"),
        /** The article was killed because its page is gone. */
        KILLED("killed");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The name that the contract uses. */
        public String code() {
            return code;
        }
    }
}
