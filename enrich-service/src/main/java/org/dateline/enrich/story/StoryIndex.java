package org.dateline.enrich.story;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the linker remembers, language by language. Implemented over a Kafka Streams store, and in memory for the command line and
 * tests. Values are replaced as a whole; nothing that is returned is live. Used by one thread. The size of every value is bounded
 * by {@link StorySettings}.
 */
public interface StoryIndex {

    @Nullable
    IndexedArticle article(String language, String articleId);

    void putArticle(String language, IndexedArticle article);

    void removeArticle(String language, String articleId);

    @Nullable
    IndexedStory story(String language, String storyId);

    void putStory(String language, IndexedStory story);

    void removeStory(String language, String storyId);

    /** What was posted under the key for that span of days (named by its first), in the order in which it was put; empty for none. */
    List<Posting> postings(String language, String key, LocalDate day);

    /** Replaces the list; an empty one is forgotten. */
    void putPostings(String language, String key, LocalDate day, List<Posting> postings);

    /** A number kept under a name, such as how many articles have a term; 0 where none was put. */
    double frequency(String language, String term);

    /** Replaces the number; 0 is forgotten. */
    void putFrequency(String language, String term, double value);

    /**
     * An article as the index keeps it.
     *
     * @param article what was linked
     * @param story where it stands now
     * @param links what was published last
     * @param vector its terms with their weights as they were weighed when it was linked, strongest first, of length 1, bounded
     */
    record IndexedArticle(
            LinkableArticle article, StoryReference story, List<ArticleLinks.Link> links, List<WeightedTerm> vector) {
        public IndexedArticle {
            links = List.copyOf(links);
            vector = List.copyOf(vector);
        }
    }

    /**
     * A story as the index keeps it.
     *
     * @param story last published state
     * @param centroid sum of its members' vectors, bounded, strongest first
     * @param centralArticleId the member whose headline it has; null where it has no member left
     * @param indexedArticles how many of its articles the index still holds
     * @param repairs how often it was merged or split
     */
    record IndexedStory(
            Story story,
            List<WeightedTerm> centroid,
            @Nullable String centralArticleId,
            int indexedArticles,
            int repairs) {
        public IndexedStory {
            centroid = List.copyOf(centroid);
        }
    }

    /** A term with a weight. */
    record WeightedTerm(String term, float weight) {}

    /**
     * An entry of a posting list.
     *
     * @param id an article or a story
     * @param count how many articles put it there
     */
    record Posting(String id, int count) {}
}
