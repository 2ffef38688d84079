package org.dateline.enrich.story;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A story index in the heap, for the command line and tests. Not thread-safe. */
public final class InMemoryStoryIndex implements StoryIndex {

    private final Map<Key, IndexedArticle> articles = new HashMap<>();
    private final Map<Key, IndexedStory> stories = new HashMap<>();
    private final Map<PostingKey, List<Posting>> postings = new HashMap<>();
    private final Map<Key, Double> frequencies = new HashMap<>();

    private record Key(String language, String id) {}

    private record PostingKey(String language, String key, LocalDate day) {}

    @Override
    public @Nullable IndexedArticle article(String language, String articleId) {
        return articles.get(new Key(language, articleId));
    }

    @Override
    public void putArticle(String language, IndexedArticle article) {
        articles.put(new Key(language, article.article().articleId()), article);
    }

    @Override
    public void removeArticle(String language, String articleId) {
        articles.remove(new Key(language, articleId));
    }

    @Override
    public @Nullable IndexedStory story(String language, String storyId) {
        return stories.get(new Key(language, storyId));
    }

    @Override
    public void putStory(String language, IndexedStory story) {
        stories.put(new Key(language, story.story().storyId()), story);
    }

    @Override
    public void removeStory(String language, String storyId) {
        stories.remove(new Key(language, storyId));
    }

    @Override
    public List<Posting> postings(String language, String key, LocalDate day) {
        return postings.getOrDefault(new PostingKey(language, key, day), List.of());
    }

    @Override
    public void putPostings(String language, String key, LocalDate day, List<Posting> list) {
        PostingKey postingKey = new PostingKey(language, key, day);
        if (list.isEmpty()) {
            postings.remove(postingKey);
        } else {
            postings.put(postingKey, List.copyOf(list));
        }
    }

    @Override
    public double frequency(String language, String term) {
        return frequencies.getOrDefault(new Key(language, term), 0.0);
    }

    @Override
    public void putFrequency(String language, String term, double value) {
        if (value == 0) {
            frequencies.remove(new Key(language, term));
        } else {
            frequencies.put(new Key(language, term), value);
        }
    }

    /** Number of values held, of all kinds: for tests of the bound. */
    int size() {
        return articles.size() + stories.size() + postings.size() + frequencies.size();
    }
}
