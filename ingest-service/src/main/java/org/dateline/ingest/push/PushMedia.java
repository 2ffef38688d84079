package org.dateline.ingest.push;

import java.util.Locale;
import org.dateline.ingest.source.Reading;
import org.jspecify.annotations.Nullable;

/** What may be pushed, and whether a body is what its media type says. */
enum PushMedia {
    JSON,
    JSON_LINES,
    PAGE,
    XML;

    /**
     * The kind of a body.
     *
     * @throws ProblemException 415
     */
    static PushMedia of(@Nullable String contentType) throws ProblemException {
        String header = contentType == null ? "" : contentType;
        int semicolon = header.indexOf(';');
        String type = (semicolon < 0 ? header : header.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/json", "application/ninjs+json", "application/vnd.iptc.ninjs+json" -> JSON;
            case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines" ->
                JSON_LINES;
            case "text/html", "application/xhtml+xml", "text/plain" -> PAGE;
            case "application/vnd.iptc.g2.newsitem+xml",
                    "application/vnd.iptc.g2.packageitem+xml",
                    "application/vnd.iptc.g2.newsmessage+xml",
                    "application/nitf+xml",
                    "application/xml",
                    "text/xml" -> XML;
            default ->
                throw new ProblemException(
                        Problem.UNSUPPORTED_MEDIA_TYPE,
                        "send ninjs, JSON, JSON lines, NewsML-G2, NITF, HTML or plain text, not "
                                + (type.isEmpty() ? "a body without Content-Type" : type));
        };
    }

    /** Whether what was read is of this kind. A feed is none: it is polled, not pushed. */
    boolean holds(Reading reading) {
        String format = reading.format();
        return switch (this) {
            case JSON, JSON_LINES -> format.startsWith("ninjs") || format.equals("json article");
            case PAGE -> format.equals("html") || format.equals("text");
            case XML -> format.startsWith("newsml") || format.startsWith("nitf");
        };
    }
}
