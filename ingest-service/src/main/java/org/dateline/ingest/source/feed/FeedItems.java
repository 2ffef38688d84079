package org.dateline.ingest.source.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.Refusal;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.SourceItem;
import org.jspecify.annotations.Nullable;

/** Gathers the items of a feed. Not thread-safe. */
final class FeedItems {

    /** Far more than any real feed has. */
    private static final int MAX_ITEMS = 20_000;

    private final List<SourceItem> items = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private int number;

    /** Whether there are as many as can be real; further ones are refused here and must not be added. */
    boolean refusesMore() {
        if (items.size() < MAX_ITEMS) {
            return false;
        }
        refuseOnce();
        return true;
    }

    /** Adds an item whose body is HTML or plain text. */
    void add(@Nullable String uri, String body, ContentFormat format, DeclaredBuilder said) {
        number++;
        items.add(new SourceItem(
                PubStatus.USABLE,
                null,
                uri,
                null,
                null,
                format,
                format == ContentFormat.PLAIN ? "text/plain" : "text/html",
                StandardCharsets.UTF_8.name(),
                null,
                body.getBytes(StandardCharsets.UTF_8),
                said.build()));
    }

    /** Adds the kill of an article. */
    void addKill(@Nullable String uri, String reason, DeclaredBuilder said) {
        number++;
        items.add(new SourceItem(
                PubStatus.CANCELED,
                reason,
                uri,
                null,
                null,
                ContentFormat.PLAIN,
                "",
                null,
                null,
                new byte[0],
                said.build()));
    }

    List<SourceItem> items() {
        return items;
    }

    List<Refusal> refusals() {
        return refusals;
    }

    private void refuseOnce() {
        if (refusals.isEmpty()) {
            String detail = "more than " + MAX_ITEMS + " items";
            refusals.add(new Refusal(RejectReason.TOO_LARGE, detail, "item " + (number + 1), new byte[0]));
        }
    }
}
