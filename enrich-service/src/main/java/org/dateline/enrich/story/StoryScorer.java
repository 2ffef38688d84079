package org.dateline.enrich.story;

/**
 * How well an article fits a story, 0 to 1. Stateless.
 *
 * <p>The cosine of a headline with a story is far lower than that of a whole article with the same story: each of its few words that the
 * story happens not to use costs as much as twenty of a long text. So the cosine of short texts is raised, by a factor that falls
 * with the number of terms; constants tuned on titles, and without effect on texts of more than about 50 terms.
 */
final class StoryScorer {

    private static final double RAISE = 5;
    private static final double FALL = 9;

    /**
     * The score.
     *
     * @param terms how many terms the article has
     * @param cosine of the article's vector with the story's, made without the article
     */
    double score(int terms, double cosine) {
        return Math.min(1, cosine * (1 + RAISE * Math.exp(-terms / FALL)));
    }
}
