package org.dateline.ingest.source;

import org.jspecify.annotations.Nullable;

/**
 * Who said it, and by which way it came.
 *
 * @param sourceId stable id: a feed's id, a host name, or the name given with a push; lower case
 * @param name name for people
 * @param uri where the source is: feed address, page address, or file path relative to what was ingested
 */
public record Source(
        String sourceId, @Nullable String name, @Nullable String uri, Kind kind) {

    /** The way by which it came. */
    public enum Kind {
        FEED("feed"),
        PAGE("page"),
        FILE("file"),
        PUSH("push");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The name that the contract uses. */
        public String code() {
            return code;
        }
    }
}
