package org.dateline.enrich.story;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.enrich.story.StoryIndex.IndexedArticle;
import org.dateline.enrich.story.StoryIndex.Posting;
import org.dateline.enrich.story.StoryIndex.WeightedTerm;
import org.jspecify.annotations.Nullable;

/** Finds what a new article may belong to, with bounded work however much the index holds. */
final class StoryCandidates {

    /** Possible copies that are looked at. */
    private static final int COPIES = 8;

    private final StorySettings settings;
    private final PostingKeys keys;

    StoryCandidates(StorySettings settings, PostingKeys keys) {
        this.settings = settings;
        this.keys = keys;
    }

    /** The article that this one copies. */
    record Copy(IndexedArticle original, double similarity) {}

    /** Ids of the stories that share the article's strongest terms, most of them first. */
    List<String> stories(LinkableArticle article, List<WeightedTerm> vector, StoryIndex index) {
        Map<String, Double> shared = new TreeMap<>();
        for (WeightedTerm term : keys.lookedUp(vector)) {
            Set<String> once = new TreeSet<>();
            for (Posting posting : keys.stories(article.language(), term.term(), article.publishedAt(), index)) {
                if (once.add(posting.id())) {
                    shared.merge(posting.id(), (double) term.weight() * term.weight(), Double::sum);
                }
            }
        }
        return mostShared(shared, settings.candidateLimit());
    }

    /** The likeliest original within the window, not the article itself; null where there is none. */
    @Nullable
    Copy copyOf(LinkableArticle article, StoryIndex index) {
        Map<String, Double> shared = new TreeMap<>();
        for (String key : article.shingles().keys()) {
            for (Posting posting : keys.copies(article.language(), key, index)) {
                if (!posting.id().equals(article.articleId())) {
                    shared.merge(posting.id(), 1.0, Double::sum);
                }
            }
        }
        Copy best = null;
        for (String id : mostShared(shared, COPIES)) {
            IndexedArticle other = index.article(article.language(), id);
            if (other == null || !isNear(article, other.article())) {
                continue;
            }
            double similarity = article.shingles().similarity(other.article().shingles());
            if (similarity >= settings.duplicateThreshold() && (best == null || similarity > best.similarity())) {
                best = new Copy(other, similarity);
            }
        }
        return best;
    }

    private boolean isNear(LinkableArticle a, LinkableArticle b) {
        return Duration.between(a.publishedAt(), b.publishedAt()).abs().toDays() <= settings.windowDays();
    }

    private static List<String> mostShared(Map<String, Double> shared, int limit) {
        return shared.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }
}
