package org.dateline.enrich.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.story.StoryChange.Kind;
import org.dateline.enrich.story.StoryIndex.IndexedArticle;
import org.dateline.enrich.story.StoryIndex.IndexedStory;
import org.dateline.enrich.text.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What one article changes: reads every value of the index at most once, writes what has changed once at the end, and turns the
 * difference into what is published. Not thread-safe; used once.
 */
final class LinkingRound {

    /** A story that was merged may be merged again, and again. */
    private static final int MERGES_FOLLOWED = 32;

    private final StoryIndex index;
    private final String language;
    private final Instant at;
    private final StorySettings settings;
    private final Map<String, @Nullable IndexedArticle> articlesBefore = new LinkedHashMap<>();
    private final Map<String, @Nullable IndexedArticle> articles = new LinkedHashMap<>();
    private final Map<String, @Nullable IndexedStory> storiesBefore = new LinkedHashMap<>();
    private final Map<String, StoryState> stories = new LinkedHashMap<>();
    private final Map<String, List<Event>> events = new LinkedHashMap<>();

    private record Event(
            Kind kind,
            @Nullable String articleId,
            @Nullable String otherStoryId,
            float score,
            @Nullable String reason,
            List<Evidence> evidence) {}

    LinkingRound(StoryIndex index, String language, Instant at, StorySettings settings) {
        this.index = index;
        this.language = language;
        this.at = at;
        this.settings = settings;
    }

    StoryIndex index() {
        return index;
    }

    Instant at() {
        return at;
    }

    /** The article as it stands in this round; null where the index does not know it or it was removed. */
    @Nullable
    IndexedArticle article(String articleId) {
        if (!articles.containsKey(articleId)) {
            IndexedArticle known = index.article(language, articleId);
            articlesBefore.put(articleId, known);
            articles.put(articleId, known);
        }
        return articles.get(articleId);
    }

    void put(IndexedArticle article) {
        article(article.article().articleId());
        articles.put(article.article().articleId(), article);
    }

    void removeArticle(String articleId) {
        article(articleId);
        articles.put(articleId, null);
    }

    /** The story as the index holds it; null where it does not know it. */
    @Nullable
    IndexedStory storyBefore(String storyId) {
        if (!storiesBefore.containsKey(storyId)) {
            storiesBefore.put(storyId, index.story(language, storyId));
        }
        return storiesBefore.get(storyId);
    }

    /** Whether a story has this id, in the index or since this round. */
    boolean isKnown(String storyId) {
        return storyBefore(storyId) != null || stories.containsKey(storyId);
    }

    boolean isOpen(String storyId) {
        IndexedStory story = storyBefore(storyId);
        return story != null && story.story().status() == Story.Status.OPEN;
    }

    /** The story to be changed in this round; an unknown one is new. */
    StoryState story(String storyId) {
        StoryState state = stories.get(storyId);
        if (state == null) {
            IndexedStory before = storyBefore(storyId);
            state = before == null ? new StoryState(storyId, language, settings) : new StoryState(before, settings);
            stories.put(storyId, state);
        }
        return state;
    }

    /** The open story that an id stands for: itself, or the one that it was merged into; null where there is none. */
    @Nullable
    String openId(String storyId) {
        String id = storyId;
        for (int hop = 0; id != null && hop < MERGES_FOLLOWED; hop++) {
            if (isOpen(id)) {
                return id;
            }
            IndexedStory story = storyBefore(id);
            id = story == null ? null : story.story().mergedInto();
        }
        return null;
    }

    /** Ids of the stories that were merged into others in this round. */
    List<String> merged() {
        return stories.values().stream()
                .filter(story -> story.mergedInto() != null && isOpen(story.storyId()))
                .map(StoryState::storyId)
                .toList();
    }

    void happened(
            String storyId,
            Kind kind,
            @Nullable String articleId,
            double score,
            @Nullable String reason,
            List<Evidence> evidence) {
        happened(storyId, kind, articleId, null, score, reason, evidence);
    }

    /** @param otherStoryId the other story of a merge or split */
    void happened(
            String storyId,
            Kind kind,
            @Nullable String articleId,
            @Nullable String otherStoryId,
            double score,
            @Nullable String reason,
            List<Evidence> evidence) {
        events.computeIfAbsent(storyId, id -> new ArrayList<>())
                .add(new Event(kind, articleId, otherStoryId, (float) score, reason, evidence));
    }

    /** Writes what has changed and says what is to be published. */
    StoryOutcome finish(@Nullable String ownArticleId) {
        List<StoryOutcome.Assignment> assignments = new ArrayList<>();
        List<ArticleLinks> links = new ArrayList<>();
        List<Story> changedStories = new ArrayList<>();
        List<StoryChange> changes = new ArrayList<>();
        if (ownArticleId != null) {
            finishArticle(ownArticleId, true, assignments, links);
        }
        for (String articleId : articles.keySet()) {
            if (!articleId.equals(ownArticleId)) {
                finishArticle(articleId, false, assignments, links);
            }
        }
        stories.forEach((storyId, state) -> finishStory(state, changedStories, changes));
        return new StoryOutcome(assignments, changedStories, changes, links);
    }

    private void finishArticle(
            String articleId, boolean own, List<StoryOutcome.Assignment> assignments, List<ArticleLinks> links) {
        IndexedArticle before = articlesBefore.get(articleId);
        IndexedArticle after = articles.get(articleId);
        if (after == null) {
            if (before != null) {
                index.removeArticle(language, articleId);
            }
            return;
        }
        int version = after.article().version();
        String storyId = after.story().storyId();
        if (!after.equals(before)) {
            index.putArticle(language, after);
        }
        if (own || before == null || !after.story().equals(before.story())) {
            assignments.add(new StoryOutcome.Assignment(articleId, version, after.story()));
        }
        List<ArticleLinks.Link> linksBefore = before == null ? List.of() : before.links();
        boolean moved = before != null && !before.story().storyId().equals(storyId);
        if (!after.links().equals(linksBefore) || (moved && !linksBefore.isEmpty())) {
            links.add(new ArticleLinks(articleId, version, storyId, after.links(), at));
        }
    }

    private void finishStory(StoryState state, List<Story> changedStories, List<StoryChange> changes) {
        String storyId = state.storyId();
        IndexedStory indexedBefore = storyBefore(storyId);
        Story before = indexedBefore == null ? null : indexedBefore.story();
        List<Event> storyEvents = events.getOrDefault(storyId, List.of());
        IndexedStory after = state.indexed(before, status(state), at);
        boolean published = !storyEvents.isEmpty() || before == null || !sameFacts(before, after.story());
        Story story = published || before == null ? after.story() : before;
        if (state.isForgotten() && !state.isEmpty()) {
            index.removeStory(language, storyId);
        } else {
            index.putStory(
                    language,
                    new IndexedStory(
                            story,
                            after.centroid(),
                            after.centralArticleId(),
                            after.indexedArticles(),
                            after.repairs()));
        }
        if (!published) {
            return;
        }
        changedStories.add(story);
        for (int i = 0; i < storyEvents.size(); i++) {
            Event event = storyEvents.get(i);
            changes.add(new StoryChange(
                    StoryIds.change(storyId, story.version(), i),
                    storyId,
                    event.kind(),
                    event.articleId(),
                    event.otherStoryId(),
                    event.score(),
                    event.reason(),
                    event.evidence(),
                    at));
        }
    }

    private static Story.Status status(StoryState state) {
        if (state.mergedInto() != null) {
            return Story.Status.MERGED;
        }
        if (state.isEmpty()) {
            return Story.Status.DISSOLVED;
        }
        return state.isForgotten() ? Story.Status.CLOSED : Story.Status.OPEN;
    }

    private static boolean sameFacts(Story before, Story after) {
        return before.equals(new Story(
                after.storyId(),
                before.version(),
                after.status(),
                after.mergedInto(),
                after.headline(),
                after.language(),
                after.firstPublishedAt(),
                after.lastPublishedAt(),
                after.articleCount(),
                after.members(),
                after.sources(),
                after.entities(),
                after.mediaTopics(),
                before.changedAt()));
    }
}
