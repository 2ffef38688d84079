package org.dateline.ingest.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of a document.
 *
 * @param format name of the format for people and reports, e.g. {@code rss 2.0}, {@code html}
 * @param title title of the feed; null for other formats
 * @param homeUri site of the feed; null for other formats
 * @param charset character set in which it was read; null where the bytes go on as they came
 * @param repairs codes of what had to be repaired before it could be read, sorted
 * @param items the articles, in the document's order
 * @param refusals what could not be taken for an article
 * @param facts what a feed says of itself; {@link FeedFacts#NONE} for other formats
 */
public record Reading(
        String format,
        @Nullable String title,
        @Nullable String homeUri,
        @Nullable String charset,
        @Nullable CharsetProvenance charsetProvenance,
        List<String> repairs,
        List<SourceItem> items,
        List<Refusal> refusals,
        FeedFacts facts) {

    public Reading {
        repairs = List.copyOf(repairs);
        items = List.copyOf(items);
        refusals = List.copyOf(refusals);
    }

    /** A document that says nothing of when to come back. */
    public Reading(
            String format,
            @Nullable String title,
            @Nullable String homeUri,
            @Nullable String charset,
            @Nullable CharsetProvenance charsetProvenance,
            List<String> repairs,
            List<SourceItem> items,
            List<Refusal> refusals) {
        this(format, title, homeUri, charset, charsetProvenance, repairs, items, refusals, FeedFacts.NONE);
    }

    /** A document with nothing but items. */
    public static Reading of(String format, List<SourceItem> items) {
        return new Reading(format, null, null, null, null, List.of(), items, List.of());
    }

    /** The same with what the feed says of itself. */
    public Reading with(FeedFacts other) {
        return new Reading(format, title, homeUri, charset, charsetProvenance, repairs, items, refusals, other);
    }

    /** Whether it is a list of articles that changes: a feed or a news sitemap. */
    public boolean isFeed() {
        return format.startsWith("rss")
                || format.startsWith("rdf")
                || format.startsWith("atom")
                || format.startsWith("json feed")
                || format.equals("cdf")
                || format.startsWith("news sitemap");
    }

    /** A document that was refused as a whole. */
    public static Reading refused(String format, RejectReason reason, String detail, byte[] bytes) {
        return new Reading(
                format, null, null, null, null, List.of(), List.of(), List.of(new Refusal(reason, detail, "", bytes)));
    }
}
