package org.dateline.enrich.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.story.StoryIndex.IndexedArticle;
import org.dateline.enrich.story.StoryIndex.WeightedTerm;
import org.dateline.enrich.text.Evidence;

/** A sparse vector over terms, kept in the order in which they were added so that sums are always the same. Not thread-safe. */
final class TermVector {

    private static final Comparator<WeightedTerm> STRONGEST_FIRST =
            Comparator.comparingDouble((WeightedTerm w) -> -w.weight()).thenComparing(WeightedTerm::term);

    private final Map<String, Double> weights = new LinkedHashMap<>();

    static TermVector of(List<WeightedTerm> terms) {
        TermVector vector = new TermVector();
        vector.add(terms);
        return vector;
    }

    /** The sum of the vectors of articles. */
    static TermVector ofAll(List<IndexedArticle> articles) {
        TermVector sum = new TermVector();
        articles.forEach(article -> sum.add(article.vector()));
        return sum;
    }

    /** Number of terms. */
    int size() {
        return weights.size();
    }

    void add(List<WeightedTerm> terms) {
        add(terms, 1);
    }

    /** Adds the terms, their weights multiplied. */
    void add(List<WeightedTerm> terms, double factor) {
        terms.forEach(term -> weights.merge(term.term(), term.weight() * factor, Double::sum));
    }

    double length() {
        double sum = 0;
        for (double weight : weights.values()) {
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }

    /** Length of a vector given as a list of different terms. */
    static double length(List<WeightedTerm> terms) {
        double square = 0;
        for (WeightedTerm term : terms) {
            square += (double) term.weight() * term.weight();
        }
        return Math.sqrt(square);
    }

    /** The inner product with a list of terms, added up in the list's order. */
    double dot(List<WeightedTerm> terms) {
        double sum = 0;
        for (WeightedTerm term : terms) {
            sum += term.weight() * weights.getOrDefault(term.term(), 0.0);
        }
        return sum;
    }

    /** Cosine of the angle between two vectors; 0 where one of them is empty. */
    double cosine(List<WeightedTerm> terms) {
        double lengths = length() * length(terms);
        return lengths == 0 ? 0 : Math.min(1, dot(terms) / lengths);
    }

    /** The terms that two vectors share, by their part in the inner product. */
    List<Evidence> shared(List<WeightedTerm> terms, int limit) {
        return terms.stream()
                .filter(term -> weights.containsKey(term.term()))
                .map(term -> new WeightedTerm(term.term(), (float) (term.weight() * weight(term.term()))))
                .sorted(STRONGEST_FIRST)
                .limit(limit)
                .map(term -> new Evidence(term.term(), term.weight()))
                .toList();
    }

    List<WeightedTerm> strongest(int limit) {
        List<WeightedTerm> all = new ArrayList<>();
        for (Map.Entry<String, Double> entry : weights.entrySet()) {
            all.add(new WeightedTerm(entry.getKey(), entry.getValue().floatValue()));
        }
        all.sort(STRONGEST_FIRST);
        return all.size() <= limit ? all : all.subList(0, limit);
    }

    /** The strongest terms, scaled so that together they have length 1. */
    List<WeightedTerm> unit(int limit) {
        List<WeightedTerm> terms = strongest(limit);
        double length = length(terms);
        return terms.stream()
                .map(term -> new WeightedTerm(term.term(), (float) (term.weight() / length)))
                .toList();
    }

    private double weight(String term) {
        return weights.getOrDefault(term, 0.0);
    }
}
