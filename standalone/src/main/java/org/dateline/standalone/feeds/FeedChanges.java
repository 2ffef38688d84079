package org.dateline.standalone.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.ingest.identity.FeedIds;
import org.dateline.ingest.publish.SubscriptionBook.Entry;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.Subscription;
import org.jspecify.annotations.Nullable;

/** Changes to the subscriptions that are known, gathered to be stored at once. Not thread-safe. */
public final class FeedChanges {

    /** What became of a subscription. */
    public enum Verb {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /**
     * A change.
     *
     * @param what names of what is another; empty for a new or unchanged one
     */
    public record Change(Verb verb, Subscription subscription, List<String> what) {}

    private final FeedIds ids;
    private final Instant now;
    private final Map<String, Entry> known;
    private final Map<String, Subscription> toPut = new LinkedHashMap<>();

    public FeedChanges(FeedIds ids, Map<String, Entry> known, Instant now) {
        this.ids = ids;
        this.known = new TreeMap<>(known);
        this.now = now;
    }

    /** The id of a feed. */
    public String id(String address) {
        return ids.of(address);
    }

    /** A known feed by its id, its address, or its address without a scheme. */
    public Optional<Entry> find(String idOrAddress) {
        String word = idOrAddress.strip();
        return Stream.of(word, ids.of(word), ids.of("https://" + word))
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * Subscribes to an address, or changes its subscription.
     *
     * @param wake whether a feed that is gone is to be asked again
     */
    public Change apply(String address, FeedTerms terms, boolean wake) {
        String id = ids.of(address);
        Entry before = known.get(id);
        if (before == null) {
            Subscription added = terms.applyTo(Subscription.to(id, address, now), address, now);
            store(added, null);
            return new Change(Verb.ADDED, added, List.of());
        }
        boolean revived = wake && isGone(before);
        Subscription old = before.subscription();
        Subscription wanted = terms.applyTo(old, address, revived ? now : old.subscribedAt());
        List<String> what = differences(old, wanted);
        if (revived) {
            what.add("is gone: asked again");
        }
        if (what.isEmpty()) {
            return new Change(Verb.UNCHANGED, old, what);
        }
        store(wanted, before.state());
        return new Change(Verb.CHANGED, wanted, List.copyOf(what));
    }

    /** What has to be put. */
    public List<Subscription> toPut() {
        return List.copyOf(toPut.values());
    }

    private void store(Subscription wanted, @Nullable FeedState state) {
        known.put(wanted.feedId(), new Entry(wanted, state));
        toPut.put(wanted.feedId(), wanted);
    }

    private static boolean isGone(Entry entry) {
        FeedState state = entry.state();
        return state != null
                && state.status() == FeedState.Status.GONE
                && !entry.subscription().subscribedAt().isAfter(state.pace().lastPolledAt());
    }

    private static List<String> differences(Subscription old, Subscription wanted) {
        List<String> what = new ArrayList<>();
        note(what, "address", old.uri(), wanted.uri());
        note(what, "name", old.name(), wanted.name());
        note(what, "interval", old.interval(), wanted.interval());
        note(what, "zone", old.defaultZone(), wanted.defaultZone());
        note(what, "language", old.language(), wanted.language());
        note(what, "identity", old.identityPolicy(), wanted.identityPolicy());
        note(what, "pages", old.fetchPages(), wanted.fetchPages());
        note(what, "paused", old.enabled(), wanted.enabled());
        return what;
    }

    private static void note(List<String> what, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            what.add(name);
        }
    }
}
