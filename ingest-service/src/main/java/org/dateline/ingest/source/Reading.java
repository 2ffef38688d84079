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
 */
public record Reading(
        String format,
        @Nullable String title,
        @Nullable String homeUri,
        @Nullable String charset,
        @Nullable CharsetProvenance charsetProvenance,
        List<String> repairs,
        List<SourceItem> items,
        List<Refusal> refusals) {

    public Reading {
        repairs = List.copyOf(repairs);
        items = List.copyOf(items);
        refusals = List.copyOf(refusals);
    }

    /** A document with nothing but items. */
    public static Reading of(String format, List<SourceItem> items) {
        return new Reading(format, null, null, null, null, List.of(), items, List.of());
    }

    /** A document that was refused as a whole. */
    public static Reading refused(String format, RejectReason reason, String detail, byte[] bytes) {
        return new Reading(
                format, null, null, null, null, List.of(), List.of(), List.of(new Refusal(reason, detail, "", bytes)));
    }
}
