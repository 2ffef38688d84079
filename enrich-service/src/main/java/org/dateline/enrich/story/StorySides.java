package org.dateline.enrich.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.story.StoryIndex.IndexedArticle;
import org.dateline.enrich.story.StoryIndex.WeightedTerm;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the articles of a story are about two things: spherical k-means with two centers (Dhillon and Modha, Machine Learning 42,
 * 2001), begun at the article that is farthest from all and the one that is farthest from that. Copies stay with their original.
 * Thread-safe.
 */
final class StorySides {

    private static final int ROUNDS = 5;
    /** One article that stands apart is no story yet. */
    private static final int LEAST = 2;

    /** Two titles of one side often share no word: the fewer terms, the less that says. */
    private static final double TELLING_TERMS = 20;

    private final StorySettings settings;
    private final StoryScorer scorer;

    StorySides(StorySettings settings, StoryScorer scorer) {
        this.settings = settings;
        this.scorer = scorer;
    }

    /**
     * The part that would leave.
     *
     * @param smaller oldest first
     * @param score how alike the two parts are
     */
    record Sides(List<IndexedArticle> smaller, double score) {}

    /** The sides of a story, its oldest article first; null where it is one. */
    @Nullable
    Sides of(List<IndexedArticle> articles) {
        if (articles.size() < 2 * LEAST) {
            return null;
        }
        TermVector a =
                TermVector.of(farthest(TermVector.ofAll(articles), articles).vector());
        TermVector b = TermVector.of(farthest(a, articles).vector());
        List<IndexedArticle> nearA = List.of();
        List<IndexedArticle> nearB = List.of();
        for (int i = 0; i < ROUNDS; i++) {
            nearA = new ArrayList<>();
            nearB = new ArrayList<>();
            divide(articles, a, b, nearA, nearB);
            if (nearA.size() < LEAST || nearB.size() < LEAST) {
                return null;
            }
            a = TermVector.ofAll(nearA);
            b = TermVector.ofAll(nearB);
        }
        List<WeightedTerm> terms = b.strongest(b.size());
        double score = scorer.score(Math.min(a.size(), terms.size()), a.cosine(terms));
        // How alike two articles of different sides are on average.
        double between = a.dot(terms) / ((double) nearA.size() * nearB.size());
        boolean isTwo = score < settings.splitThreshold()
                || between
                        < settings.splitShare()
                                * (1 - Math.exp(-terms(articles) / TELLING_TERMS))
                                * within(a, b, nearA.size(), nearB.size());
        return isTwo ? new Sides(nearB.size() <= nearA.size() ? nearB : nearA, score) : null;
    }

    /** How alike two articles of the same side are on average: from the length of their sum, for each is of length 1. */
    private static double within(TermVector a, TermVector b, int sizeA, int sizeB) {
        return (sizeA * within(a, sizeA) + sizeB * within(b, sizeB)) / (sizeA + sizeB);
    }

    private static double within(TermVector sum, int size) {
        return (sum.length() * sum.length() - size) / ((double) size * (size - 1));
    }

    private static double terms(List<IndexedArticle> articles) {
        return articles.stream()
                .mapToInt(article -> article.vector().size())
                .average()
                .orElse(0);
    }

    private static void divide(
            List<IndexedArticle> articles,
            TermVector a,
            TermVector b,
            List<IndexedArticle> nearA,
            List<IndexedArticle> nearB) {
        double lengthA = a.length();
        double lengthB = b.length();
        Map<String, Boolean> originals = new HashMap<>();
        for (IndexedArticle article : articles) {
            boolean isNearA = a.dot(article.vector()) * lengthB >= b.dot(article.vector()) * lengthA;
            originals.put(article.article().articleId(), isNearA);
        }
        for (IndexedArticle article : articles) {
            String original = article.story().duplicateOf();
            Boolean own = originals.get(article.article().articleId());
            Boolean isNearA = original == null ? own : originals.getOrDefault(original, own);
            (Boolean.TRUE.equals(isNearA) ? nearA : nearB).add(article);
        }
    }

    private static IndexedArticle farthest(TermVector from, List<IndexedArticle> articles) {
        IndexedArticle farthest = articles.get(0);
        double least = Double.MAX_VALUE;
        for (IndexedArticle article : articles) {
            double near = from.dot(article.vector());
            if (near < least) {
                least = near;
                farthest = article;
            }
        }
        return farthest;
    }
}
