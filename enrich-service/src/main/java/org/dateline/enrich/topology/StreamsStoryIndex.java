package org.dateline.enrich.topology;

import java.time.LocalDate;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.story.StoryIndex;
import org.dateline.enrich.topology.serde.StoryIndexCodec;
import org.jspecify.annotations.Nullable;

/** The linker's memory in store {@code story-index}. Several languages may share a partition: every key begins with its language. */
final class StreamsStoryIndex implements StoryIndex {

    private final KeyValueStore<String, byte[]> store;
    private final StoryIndexCodec codec;

    StreamsStoryIndex(KeyValueStore<String, byte[]> store, StoryIndexCodec codec) {
        this.store = store;
        this.codec = codec;
    }

    @Override
    public @Nullable IndexedArticle article(String language, String articleId) {
        byte[] bytes = store.get(key(language, 'a', articleId));
        return bytes == null ? null : codec.article(bytes);
    }

    @Override
    public void putArticle(String language, IndexedArticle article) {
        store.put(key(language, 'a', article.article().articleId()), codec.article(article));
    }

    @Override
    public void removeArticle(String language, String articleId) {
        store.delete(key(language, 'a', articleId));
    }

    @Override
    public @Nullable IndexedStory story(String language, String storyId) {
        byte[] bytes = store.get(key(language, 's', storyId));
        return bytes == null ? null : codec.story(bytes);
    }

    @Override
    public void putStory(String language, IndexedStory story) {
        store.put(key(language, 's', story.story().storyId()), codec.story(story));
    }

    @Override
    public void removeStory(String language, String storyId) {
        store.delete(key(language, 's', storyId));
    }

    @Override
    public List<Posting> postings(String language, String key, LocalDate day) {
        byte[] bytes = store.get(key(language, 'p', day + "|" + key));
        return bytes == null ? List.of() : codec.postings(bytes);
    }

    @Override
    public void putPostings(String language, String key, LocalDate day, List<Posting> postings) {
        String stored = key(language, 'p', day + "|" + key);
        if (postings.isEmpty()) {
            store.delete(stored);
        } else {
            store.put(stored, codec.postings(postings));
        }
    }

    @Override
    public double frequency(String language, String term) {
        byte[] bytes = store.get(key(language, 'f', term));
        return bytes == null ? 0 : codec.number(bytes);
    }

    @Override
    public void putFrequency(String language, String term, double value) {
        if (value == 0) {
            store.delete(key(language, 'f', term));
        } else {
            store.put(key(language, 'f', term), codec.number(value));
        }
    }

    private static String key(String language, char kind, String name) {
        return language + '|' + kind + '|' + name;
    }
}
