package org.dateline.enrich.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the linker remembers, language by language. Implemented over a Kafka Streams store, and in memory for the command line and
 * tests. Values are replaced as a whole; nothing that is returned is live. Used by one thread.
 */
public interface StoryIndex {

    @Nullable
    IndexedArticle article(String language, String articleId);

    void putArticle(String language, IndexedArticle article);

    void removeArticle(String language, String articleId);

    @Nullable
    IndexedStory story(String language, String storyId);

    void putStory(String language, IndexedStory story);

    /** Ids of the articles of that publication day (UTC) that carry the key, in the order in which they were added; empty for none. */
    List<String> postings(String language, String key, LocalDate day);

    void putPostings(String language, String key, LocalDate day, List<String> articleIds);

    /** Number of articles seen (under the key {@code ""}) or of articles with a term, decayed as the linker sees fit; 0 for none. */
    double frequency(String language, String term);

    void putFrequency(String language, String term, double value);

    /**
     * An article as the index keeps it.
     *
     * @param article what was linked
     * @param story where it stands now
     * @param links what was published last
     */
    record IndexedArticle(LinkableArticle article, StoryReference story, List<ArticleLinks.Link> links) {
        public IndexedArticle {
            links = List.copyOf(links);
        }
    }

    /**
     * A story as the index keeps it.
     *
     * @param story last published state
     * @param centroid its terms with their weights, bounded, strongest first
     */
    record IndexedStory(Story story, List<WeightedTerm> centroid) {
        public IndexedStory {
            centroid = List.copyOf(centroid);
        }
    }

    /** A term with a weight. */
    record WeightedTerm(String term, float weight) {}
}
