package org.dateline.ingest.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.ingest.intake.ItemAssembler;
import org.dateline.ingest.intake.Provenance;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.ItemDigest;
import org.dateline.ingest.schedule.PageRequest;
import org.dateline.ingest.schedule.SeenItem;
import org.dateline.ingest.schedule.SeenItems;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.ingest.source.Fetch;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.RejectedItem;
import org.dateline.ingest.source.Source;
import org.jspecify.annotations.Nullable;

/** Finds what is new in an answer of a feed. Immutable; safe for many threads. */
public final class FeedItemsFinder {

    private final ItemAssembler assembler;
    private final boolean watchPages;

    /** @param watchPages whether pages of published items are to be looked at again */
    public FeedItemsFinder(ItemAssembler assembler, boolean watchPages) {
        this.assembler = assembler;
        this.watchPages = watchPages;
    }

    /**
     * What was found.
     *
     * @param items how many items the answer holds
     * @param fresh how many of them are new or say something else
     */
    record Found(
            List<RawItem> articles,
            List<RejectedItem> refusals,
            List<PageRequest> requests,
            List<SeenItem> seen,
            int items,
            int fresh) {}

    Found find(Subscription feed, FeedState before, Reading reading, @Nullable Fetch fetch, Instant now) {
        Source source = new Source(
                feed.feedId(), feed.name() == null ? reading.title() : feed.name(), before.target(), Source.Kind.FEED);
        Provenance provenance = new Provenance(source, null, fetch, Lane.LIVE, now, null);
        ItemAssembler.Assembled assembled = assembler
                .forSource(feed.identityPolicy(), feed.defaultZone())
                .assemble(reading.isFeed() ? reading : withoutItems(reading), provenance);
        SeenItems seen = new SeenItems(before.seen(), now);
        List<RawItem> articles = new ArrayList<>();
        List<PageRequest> requests = new ArrayList<>();
        Map<String, RawItem> items = onePerArticle(assembled.articles());
        int fresh = 0;
        for (RawItem found : items.values()) {
            RawItem item = inLanguage(found, feed.language());
            boolean known = seen.knows(item.articleId());
            if (!seen.note(item.articleId(), ItemDigest.of(item.item()))) {
                continue;
            }
            fresh++;
            PageRequest request = request(feed, item, now);
            boolean waits = request != null && request.item() != null;
            if (!waits) {
                articles.add(item);
            }
            if (request != null && (waits || !known)) {
                requests.add(request);
            }
        }
        List<RejectedItem> refusals = assembled.refusals().stream()
                .filter(refusal -> seen.note(refusal.articleId(), ItemDigest.ofBody(refusal.bytes())))
                .toList();
        return new Found(articles, refusals, requests, seen.toList(), items.size(), fresh);
    }

    /** Two entries of one article: the first, since feeds list the newest first; a kill before all. */
    private static Map<String, RawItem> onePerArticle(List<RawItem> items) {
        Map<String, RawItem> byId = new LinkedHashMap<>();
        for (RawItem item : items) {
            byId.merge(
                    item.articleId(),
                    item,
                    (first, later) -> later.item().pubStatus() == PubStatus.CANCELED ? later : first);
        }
        return byId;
    }

    private @Nullable PageRequest request(Subscription feed, RawItem item, Instant now) {
        String uri = item.item().uri();
        boolean page = uri != null
                && item.item().pubStatus() == PubStatus.USABLE
                && uri.toLowerCase(Locale.ROOT).startsWith("http");
        if (uri == null || !page || !(feed.fetchPages() || watchPages)) {
            return null;
        }
        return new PageRequest(
                item.articleId(),
                uri,
                item.source(),
                feed.fetchPages(),
                feed.fetchPages() ? item : null,
                now,
                feed.identityPolicy());
    }

    private static Reading withoutItems(Reading reading) {
        return new Reading(
                reading.format(),
                reading.title(),
                reading.homeUri(),
                reading.charset(),
                reading.charsetProvenance(),
                reading.repairs(),
                List.of(),
                reading.refusals());
    }

    private static RawItem inLanguage(RawItem item, @Nullable String language) {
        boolean says = item.item().declared().language() != null;
        return says || language == null
                ? item
                : item.with(item.item().with(item.item().declared().inLanguage(language)));
    }
}
