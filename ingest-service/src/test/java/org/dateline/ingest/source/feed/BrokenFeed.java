package org.dateline.ingest.source.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is broken in one way.
 *
 * @param kind what is wrong with it
 * @param headlines those of the items that are whole in it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record BrokenFeed(
        String kind, String format, byte[] bytes, @Nullable String contentType, List<String> headlines) {

    static final String FERRY = "Ferry returns";
    static final String BRIDGE = "Bridge closed";
    static final String FAIR = "Harbor fair";

    /** With all three items whole. */
    static BrokenFeed broken(String kind, String format, String text) {
        return broken(kind, format, text, FERRY, BRIDGE, FAIR);
    }

    static BrokenFeed broken(String kind, String format, String text, String... headlines) {
        return new BrokenFeed(kind, format, text.getBytes(StandardCharsets.UTF_8), null, List.of(headlines));
    }

    static BrokenFeed encoded(String kind, String format, String text, String charset, @Nullable String contentType) {
        return new BrokenFeed(
                kind, format, text.getBytes(Charset.forName(charset)), contentType, List.of(FERRY, BRIDGE, FAIR));
    }

    @Override
    public String toString() {
        return format + ": " + kind;
    }
}
