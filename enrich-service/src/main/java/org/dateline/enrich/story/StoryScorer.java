package org.dateline.enrich.story;

import java.util.List;
import org.dateline.enrich.story.StoryIndex.WeightedTerm;

/** How well an article fits a story, 0 to 1. Stateless. */
final class StoryScorer {

    /**
     * The score.
     *
     * @param vector of the article, length 1
     * @param centroid of the story, without the article
     * @param articles articles of the story
     */
    double score(LinkableArticle article, List<WeightedTerm> vector, TermVector centroid, int articles) {
        return centroid.cosine(vector);
    }
}
