package org.dateline.ingest.intake;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.ingest.fetch.Validators;
import org.dateline.ingest.source.RawItem;

/**
 * What is remembered of polled feeds while the process lives: validators, and a fingerprint of each item of the last full
 * answer, so that what has not changed is not published again. Safe for many threads as long as no feed is polled twice at once.
 */
final class FeedMemory {

    private record Remembered(Validators validators, Map<String, Integer> items) {}

    private final Map<URI, Remembered> feeds = new ConcurrentHashMap<>();

    Validators validators(URI feed) {
        Remembered remembered = feeds.get(feed);
        return remembered == null ? Validators.NONE : remembered.validators();
    }

    /** Whether the item is as it was in the last answer of its feed. */
    boolean isKnown(URI feed, RawItem item) {
        Remembered remembered = feeds.get(feed);
        return remembered != null
                && Integer.valueOf(fingerprint(item)).equals(remembered.items().get(item.articleId()));
    }

    /** Remembers the whole of an answer in place of the one before. */
    void remember(URI feed, Validators validators, Iterable<RawItem> items) {
        Map<String, Integer> fingerprints = new HashMap<>();
        items.forEach(item -> fingerprints.put(item.articleId(), fingerprint(item)));
        feeds.put(feed, new Remembered(validators, Map.copyOf(fingerprints)));
    }

    void forget(URI feed) {
        feeds.remove(feed);
    }

    private static int fingerprint(RawItem item) {
        int content = Arrays.hashCode(item.item().content());
        return 31 * (31 * content + item.item().declared().hashCode())
                + item.item().pubStatus().name().hashCode();
    }
}
