package org.dateline.ingest.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The items of a feed that are known, while an answer is gone through. Not thread-safe. */
public final class SeenItems {

    /** Of a feed that shows few items, those of some answers before: caches and mirrors go back and forth. */
    private static final int LEAST = 100;

    private final Map<String, SeenItem> items = new LinkedHashMap<>();
    private final Instant now;

    public SeenItems(List<SeenItem> known, Instant now) {
        known.forEach(item -> items.put(item.articleId(), item));
        this.now = now;
    }

    /** Whether an item was there before. */
    public boolean knows(String articleId) {
        return items.containsKey(articleId);
    }

    /** Notes that an item is in the feed. Returns whether it is new, or says something else than before. */
    public boolean note(String articleId, String digest) {
        SeenItem before = items.put(articleId, new SeenItem(articleId, digest, now));
        return before == null || !before.digest().equals(digest);
    }

    /** What to remember: the items that were last in the feed, twice as many as it shows now. */
    public List<SeenItem> toList() {
        List<SeenItem> sorted = new ArrayList<>(items.values());
        sorted.sort(Comparator.comparing(SeenItem::seenAt).reversed());
        int shown =
                (int) sorted.stream().filter(item -> item.seenAt().equals(now)).count();
        int bound = Math.min(FeedState.MAX_SEEN, Math.max(LEAST, 2 * shown));
        return List.copyOf(sorted.subList(0, Math.min(sorted.size(), bound)));
    }
}
