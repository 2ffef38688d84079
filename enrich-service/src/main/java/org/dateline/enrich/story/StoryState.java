package org.dateline.enrich.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dateline.enrich.story.LinkableArticle.LinkableEntity;
import org.dateline.enrich.story.LinkableArticle.LinkableTopic;
import org.dateline.enrich.story.Story.Member;
import org.dateline.enrich.story.Story.Tag;
import org.dateline.enrich.story.StoryIndex.IndexedArticle;
import org.dateline.enrich.story.StoryIndex.IndexedStory;
import org.jspecify.annotations.Nullable;

/** A story while it is being changed. Not thread-safe. */
final class StoryState {

    private static final Comparator<Member> OLDEST_FIRST =
            Comparator.comparing(Member::publishedAt).thenComparing(Member::articleId);

    /** Of two articles each is as central as the other, but for the order of a sum: then it is the older one. */
    private static final double NOISE = 1e-4;

    private final StorySettings settings;
    private final String storyId;
    private final String language;
    private final List<Member> members = new ArrayList<>();
    private final TreeSet<String> sources = new TreeSet<>();
    private final Map<String, Tag> entities = new LinkedHashMap<>();
    private final Map<String, Tag> mediaTopics = new LinkedHashMap<>();
    private TermVector centroid = new TermVector();
    private String headline = "";
    private @Nullable String centralArticleId;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private @Nullable String mergedInto;
    private int articleCount;
    private int indexedArticles;
    private int repairs;

    /** A story without articles. */
    StoryState(String storyId, String language, StorySettings settings) {
        this.storyId = storyId;
        this.language = language;
        this.settings = settings;
    }

    /** A story as the index holds it. */
    StoryState(IndexedStory indexed, StorySettings settings) {
        this(indexed.story().storyId(), indexed.story().language(), settings);
        Story story = indexed.story();
        members.addAll(story.members());
        sources.addAll(story.sources());
        story.entities().forEach(tag -> entities.put(tag.id(), tag));
        story.mediaTopics().forEach(tag -> mediaTopics.put(tag.id(), tag));
        centroid = TermVector.of(indexed.centroid());
        headline = story.headline();
        centralArticleId = indexed.centralArticleId();
        if (story.articleCount() > 0) {
            first = story.firstPublishedAt();
            last = story.lastPublishedAt();
        }
        articleCount = story.articleCount();
        indexedArticles = indexed.indexedArticles();
        repairs = indexed.repairs();
        mergedInto = story.mergedInto();
    }

    /**
     * Adds an article.
     *
     * @param articles looks an article up, for the one that is central so far
     */
    void add(IndexedArticle indexed, Function<String, @Nullable IndexedArticle> articles) {
        gather(indexed);
        IndexedArticle central = centralArticleId == null ? null : articles.apply(centralArticleId);
        if (central == null || isMoreCentral(indexed, central)) {
            centralArticleId = indexed.article().articleId();
            headline = indexed.article().headline();
        }
    }

    /** Takes an article out and makes the rest anew from the members that the index holds. */
    void remove(String articleId, Function<String, @Nullable IndexedArticle> articles) {
        removeAll(Set.of(articleId), articles);
    }

    /** The same for several articles, all of which the index holds. */
    void removeAll(Set<String> articleIds, Function<String, @Nullable IndexedArticle> articles) {
        List<Member> rest = members.stream()
                .filter(member -> !articleIds.contains(member.articleId()))
                .toList();
        int count = articleCount - articleIds.size();
        int indexedCount = indexedArticles - articleIds.size();
        clear();
        List<IndexedArticle> known = new ArrayList<>();
        for (Member member : rest) {
            IndexedArticle indexed = articles.apply(member.articleId());
            if (indexed != null) {
                gather(indexed);
                known.add(indexed);
            } else {
                enroll(member);
            }
        }
        articleCount = count;
        indexedArticles = indexedCount;
        elect(known);
    }

    private void clear() {
        members.clear();
        sources.clear();
        entities.clear();
        mediaTopics.clear();
        centroid = new TermVector();
        first = null;
        last = null;
        articleCount = 0;
        indexedArticles = 0;
        centralArticleId = null;
    }

    /** All its articles are another story's now; headline and times stay, for those who look where it went. */
    void mergeInto(String storyId) {
        Instant firstBefore = first;
        Instant lastBefore = last;
        clear();
        first = firstBefore;
        last = lastBefore;
        mergedInto = storyId;
    }

    /** Enrolls an article that the index has forgotten: it is counted, and nothing else is known of it. */
    void enrollUnknown(Member member) {
        enroll(member);
        articleCount++;
    }

    /** Counts articles beyond those that a story lists. */
    void countUnlisted(int articles) {
        articleCount += articles;
    }

    /** One article less that the index holds; it stays a member. */
    void forget() {
        indexedArticles--;
    }

    /** Gives a member another role. */
    void setRole(String articleId, StoryReference.Role role) {
        members.replaceAll(member -> member.articleId().equals(articleId)
                ? new Member(articleId, role, member.sourceId(), member.headline(), member.publishedAt())
                : member);
    }

    @Nullable
    String mergedInto() {
        return mergedInto;
    }

    int articleCount() {
        return articleCount;
    }

    /** @throws IllegalStateException where the story is empty */
    Instant firstPublishedAt() {
        if (first == null) {
            throw new IllegalStateException("story " + storyId + " has no article");
        }
        return first;
    }

    /** How often it was merged or split. */
    int repairs() {
        return repairs;
    }

    void setRepairs(int count) {
        repairs = count;
    }

    boolean isEmpty() {
        return articleCount == 0;
    }

    boolean isForgotten() {
        return indexedArticles <= 0;
    }

    String storyId() {
        return storyId;
    }

    TermVector centroid() {
        return centroid;
    }

    List<Member> members() {
        return members;
    }

    /**
     * The story to publish, and to keep.
     *
     * @param before its last published state; null for a new story
     */
    IndexedStory indexed(@Nullable Story before, Story.Status status, Instant at) {
        Story story = new Story(
                storyId,
                before == null ? 1 : before.version() + 1,
                status,
                mergedInto,
                headline,
                language,
                first != null ? first : before != null ? before.firstPublishedAt() : at,
                last != null ? last : before != null ? before.lastPublishedAt() : at,
                articleCount,
                members,
                sources.stream().limit(settings.tagLimit()).toList(),
                mostFrequent(entities),
                mostFrequent(mediaTopics),
                at);
        return new IndexedStory(
                story, centroid.strongest(settings.centroidTerms()), centralArticleId, indexedArticles, repairs);
    }

    private void gather(IndexedArticle indexed) {
        LinkableArticle article = indexed.article();
        enroll(new Member(
                article.articleId(),
                indexed.story().role(),
                article.sourceId(),
                article.headline(),
                article.publishedAt()));
        for (LinkableEntity entity : article.entities()) {
            count(entities, entity.entityId(), entity.name());
        }
        for (LinkableTopic topic : article.mediaTopics()) {
            count(mediaTopics, topic.qcode(), topic.name());
        }
        centroid.add(indexed.vector());
        articleCount++;
        indexedArticles++;
    }

    private void enroll(Member member) {
        members.removeIf(known -> known.articleId().equals(member.articleId()));
        members.add(member);
        members.sort(OLDEST_FIRST);
        if (members.size() > settings.memberLimit()) {
            members.remove(0);
        }
        sources.add(member.sourceId());
        Instant time = member.publishedAt();
        first = first == null || time.isBefore(first) ? time : first;
        last = last == null || time.isAfter(last) ? time : last;
    }

    private void elect(List<IndexedArticle> known) {
        centralArticleId = null;
        double best = -1;
        for (IndexedArticle indexed : known) {
            double centrality = centrality(indexed);
            if (centrality > best + NOISE) {
                best = centrality;
                centralArticleId = indexed.article().articleId();
                headline = indexed.article().headline();
            }
        }
    }

    private boolean isMoreCentral(IndexedArticle one, IndexedArticle other) {
        double more = centrality(one) - centrality(other);
        if (Math.abs(more) > NOISE) {
            return more > 0;
        }
        int older = one.article().publishedAt().compareTo(other.article().publishedAt());
        return older < 0
                || (older == 0
                        && one.article().articleId().compareTo(other.article().articleId()) < 0);
    }

    private double centrality(IndexedArticle indexed) {
        return centroid.dot(indexed.vector());
    }

    private static void count(Map<String, Tag> tags, String id, String name) {
        Tag known = tags.get(id);
        tags.put(id, new Tag(id, known == null ? name : known.name(), known == null ? 1 : known.articles() + 1));
    }

    private List<Tag> mostFrequent(Map<String, Tag> tags) {
        return tags.values().stream()
                .sorted(Comparator.comparingInt((Tag tag) -> -tag.articles()).thenComparing(Tag::id))
                .limit(settings.tagLimit())
                .toList();
    }
}
