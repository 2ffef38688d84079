package org.dateline.enrich.story;

import java.util.List;
import org.dateline.enrich.story.StoryIndex.WeightedTerm;

/**
 * How well an article fits a story, 0 to 1. Stateless.
 *
 * <p>The cosine of a headline with a story is far lower than that of a whole article with the same story: each of its few words that the
 * story happens not to use costs as much as twenty of a long text. So the cosine of short texts is raised, by a factor that falls
 * with the number of terms; constants tuned on titles, and without effect on texts of more than about 50 terms.
 */
final class StoryScorer {

    private static final double RAISE = 3;
    private static final double FALL = 9;

    /**
     * The score.
     *
     * @param vector of the article, length 1
     * @param centroid of the story, without the article
     */
    double score(List<WeightedTerm> vector, TermVector centroid) {
        return Math.min(1, centroid.cosine(vector) * (1 + RAISE * Math.exp(-vector.size() / FALL)));
    }
}
