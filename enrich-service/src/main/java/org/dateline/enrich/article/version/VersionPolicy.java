package org.dateline.enrich.article.version;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.Sighting;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is a new version of an article.
 *
 * <p>Compared are the fields a reader would call the article; not its links to other stories, which change with every visit, nor
 * the publisher's time of change, which some sites set anew at each rendering. A teaser never replaces a text that we have, nor what
 * stands before a paywall the whole; a kill that comes again says nothing new. Pure and thread-safe.
 */
public final class VersionPolicy {

    private static final int SOURCES_REMEMBERED = 16;
    private static final int SIGHTINGS_KEPT = 64;

    /**
     * What {@code delivery} comes to, given what is known.
     *
     * @param known history of the same articleId; null where it was never seen
     */
    public VersionDecision decide(@Nullable VersionHistory known, Article delivery) {
        SortedMap<String, String> fields = ComparedFields.digests(delivery);
        String source = delivery.source().kind() + ":" + delivery.source().sourceId();
        String fingerprint = ComparedFields.combined(fields);
        if (known == null) {
            SortedMap<String, String> deliveries = new TreeMap<>();
            deliveries.put(source, fingerprint);
            VersionHistory history = history(
                    1, delivery, delivery.ingestedAt(), fields, deliveries, merge(List.of(), delivery.seenIn()));
            return newVersion(delivery, history, List.of());
        }
        List<Sighting> seenIn = merge(known.seenIn(), delivery.seenIn());
        boolean kill = delivery.pubStatus() == PubStatus.CANCELED;
        if (known.pubStatus() == PubStatus.CANCELED) {
            return kill
                    ? new VersionDecision.Unchanged(seen(known, known.deliveries(), seenIn))
                    : new VersionDecision.Killed(seen(known, known.deliveries(), seenIn));
        }
        boolean repeated = fingerprint.equals(known.deliveries().get(source));
        SortedMap<String, String> deliveries = remember(known.deliveries(), source, fingerprint);
        if (!kill && (repeated || fields.equals(known.fields()) || lessThan(delivery, known))) {
            return new VersionDecision.Unchanged(seen(known, deliveries, seenIn));
        }
        VersionHistory next = history(known.version() + 1, delivery, known.firstCreated(), fields, deliveries, seenIn);
        return newVersion(delivery, next, changes(known.fields(), fields));
    }

    private static boolean lessThan(Article delivery, VersionHistory known) {
        return worth(delivery.completeness()) < worth(known.completeness())
                && delivery.pubStatus() == known.pubStatus();
    }

    /** How much of an article a reading of it shows; what shows less never replaces what shows more. */
    private static int worth(Completeness completeness) {
        return switch (completeness) {
            case TEASER -> 0;
            case PAYWALLED -> 1;
            case UNKNOWN, TRUNCATED, FULL -> 2;
        };
    }

    private static VersionDecision newVersion(Article delivery, VersionHistory history, List<String> changes) {
        Article article = delivery.withSeenIn(history.seenIn());
        return new VersionDecision.NewVersion(
                new ArticleVersion(article, history.version(), changes, history.firstCreated(), delivery.ingestedAt()),
                history);
    }

    private static VersionHistory history(
            int version,
            Article article,
            Instant firstCreated,
            SortedMap<String, String> fields,
            SortedMap<String, String> deliveries,
            List<Sighting> seenIn) {
        return new VersionHistory(
                version,
                article.pubStatus(),
                article.language(),
                article.completeness(),
                firstCreated,
                fields,
                deliveries,
                seenIn);
    }

    private static VersionHistory seen(
            VersionHistory known, SortedMap<String, String> deliveries, List<Sighting> seenIn) {
        return new VersionHistory(
                known.version(),
                known.pubStatus(),
                known.language(),
                known.completeness(),
                known.firstCreated(),
                known.fields(),
                deliveries,
                seenIn);
    }

    private static SortedMap<String, String> remember(
            SortedMap<String, String> deliveries, String source, String fingerprint) {
        SortedMap<String, String> next = new TreeMap<>(deliveries);
        next.put(source, fingerprint);
        while (next.size() > SOURCES_REMEMBERED) {
            next.remove(next.firstKey().equals(source) ? next.lastKey() : next.firstKey());
        }
        return next;
    }

    private static List<String> changes(SortedMap<String, String> before, SortedMap<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.removeIf(name -> Objects.equals(before.get(name), after.get(name)));
        return List.copyOf(names);
    }

    private static List<Sighting> merge(List<Sighting> known, List<Sighting> added) {
        List<Sighting> merged = new ArrayList<>(known);
        for (Sighting sighting : added) {
            boolean there = merged.stream()
                    .anyMatch(other -> other.sourceId().equals(sighting.sourceId())
                            && Objects.equals(other.uri(), sighting.uri())
                            && Objects.equals(other.itemId(), sighting.itemId()));
            if (!there && merged.size() < SIGHTINGS_KEPT) {
                merged.add(sighting);
            }
        }
        return merged;
    }
}
