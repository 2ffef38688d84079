package org.dateline.enrich.topology.serde;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.dateline.enrich.state.StoredEvidence;
import org.dateline.enrich.state.StoredIndexedArticle;
import org.dateline.enrich.state.StoredIndexedStory;
import org.dateline.enrich.state.StoredLink;
import org.dateline.enrich.state.StoredMember;
import org.dateline.enrich.state.StoredPosting;
import org.dateline.enrich.state.StoredPostings;
import org.dateline.enrich.state.StoredReference;
import org.dateline.enrich.state.StoredStory;
import org.dateline.enrich.state.StoredTag;
import org.dateline.enrich.story.ArticleLinks;
import org.dateline.enrich.story.Story;
import org.dateline.enrich.story.StoryIndex.IndexedArticle;
import org.dateline.enrich.story.StoryIndex.IndexedStory;
import org.dateline.enrich.story.StoryIndex.Posting;
import org.dateline.enrich.story.StoryIndex.WeightedTerm;
import org.dateline.enrich.story.StoryReference;
import org.dateline.enrich.text.Evidence;

/** Values of store {@code story-index}. Thread-safe. */
public final class StoryIndexCodec {

    private final StateCodec<IndexedArticle, StoredIndexedArticle> articles =
            new StateCodec<>(StoredIndexedArticle.class, StoryIndexCodec::write, StoryIndexCodec::read);
    private final StateCodec<IndexedStory, StoredIndexedStory> stories =
            new StateCodec<>(StoredIndexedStory.class, StoryIndexCodec::write, StoryIndexCodec::read);
    private final StateCodec<List<Posting>, StoredPostings> postings =
            new StateCodec<>(StoredPostings.class, StoryIndexCodec::write, StoryIndexCodec::read);

    public byte[] article(IndexedArticle article) {
        return articles.encode(article);
    }

    public IndexedArticle article(byte[] bytes) {
        return articles.decode(bytes);
    }

    public byte[] story(IndexedStory story) {
        return stories.encode(story);
    }

    public IndexedStory story(byte[] bytes) {
        return stories.decode(bytes);
    }

    public byte[] postings(List<Posting> list) {
        return postings.encode(list);
    }

    public List<Posting> postings(byte[] bytes) {
        return postings.decode(bytes);
    }

    public byte[] number(double value) {
        return ByteBuffer.allocate(Double.BYTES).putDouble(value).array();
    }

    public double number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getDouble();
    }

    private static StoredIndexedArticle write(IndexedArticle article) {
        StoredReference story = LinkableMapping.write(article.story());
        return StoredIndexedArticle.newBuilder()
                .setArticle(LinkableMapping.write(article.article()))
                .setStory(story)
                .setLinks(article.links().stream()
                        .map(link -> new StoredLink(
                                link.articleId(),
                                Enums.wire(link.relation()),
                                link.score(),
                                link.evidence().stream()
                                        .map(item -> new StoredEvidence(item.term(), item.weight()))
                                        .toList()))
                        .toList())
                .setVector(terms(article.vector()))
                .build();
    }

    private static IndexedArticle read(StoredIndexedArticle stored) {
        return new IndexedArticle(
                LinkableMapping.read(stored.getArticle()),
                Objects.requireNonNull(LinkableMapping.read(stored.getStory())),
                stored.getLinks().stream()
                        .map(link -> new ArticleLinks.Link(
                                link.getArticleId(),
                                Enums.parse(ArticleLinks.Relation.class, link.getRelation()),
                                link.getScore(),
                                link.getEvidence().stream()
                                        .map(item -> new Evidence(item.getTerm(), item.getWeight()))
                                        .toList()))
                        .toList(),
                weighted(stored.getVector()));
    }

    private static StoredIndexedStory write(IndexedStory indexed) {
        Story story = indexed.story();
        return StoredIndexedStory.newBuilder()
                .setStory(StoredStory.newBuilder()
                        .setStoryId(story.storyId())
                        .setVersion(story.version())
                        .setStatus(Enums.wire(story.status()))
                        .setMergedInto(story.mergedInto())
                        .setHeadline(story.headline())
                        .setLanguage(story.language())
                        .setFirstPublishedAt(story.firstPublishedAt())
                        .setLastPublishedAt(story.lastPublishedAt())
                        .setArticleCount(story.articleCount())
                        .setMembers(story.members().stream()
                                .map(member -> new StoredMember(
                                        member.articleId(),
                                        Enums.wire(member.role()),
                                        member.sourceId(),
                                        member.headline(),
                                        member.publishedAt()))
                                .toList())
                        .setSources(story.sources())
                        .setEntities(tags(story.entities()))
                        .setMediaTopics(tags(story.mediaTopics()))
                        .setChangedAt(story.changedAt())
                        .build())
                .setCentroid(terms(indexed.centroid()))
                .setCentralArticleId(indexed.centralArticleId())
                .setIndexedArticles(indexed.indexedArticles())
                .setRepairs(indexed.repairs())
                .build();
    }

    private static IndexedStory read(StoredIndexedStory stored) {
        StoredStory story = stored.getStory();
        return new IndexedStory(
                new Story(
                        story.getStoryId(),
                        story.getVersion(),
                        Enums.parse(Story.Status.class, story.getStatus()),
                        story.getMergedInto(),
                        story.getHeadline(),
                        story.getLanguage(),
                        story.getFirstPublishedAt(),
                        story.getLastPublishedAt(),
                        story.getArticleCount(),
                        story.getMembers().stream()
                                .map(member -> new Story.Member(
                                        member.getArticleId(),
                                        Enums.parse(StoryReference.Role.class, member.getRole()),
                                        member.getSourceId(),
                                        member.getHeadline(),
                                        member.getPublishedAt()))
                                .toList(),
                        story.getSources(),
                        readTags(story.getEntities()),
                        readTags(story.getMediaTopics()),
                        story.getChangedAt()),
                weighted(stored.getCentroid()),
                stored.getCentralArticleId(),
                stored.getIndexedArticles(),
                stored.getRepairs());
    }

    private static StoredPostings write(List<Posting> list) {
        return new StoredPostings(list.stream()
                .map(posting -> new StoredPosting(posting.id(), posting.count()))
                .toList());
    }

    private static List<Posting> read(StoredPostings stored) {
        return stored.getPostings().stream()
                .map(posting -> new Posting(posting.getId(), posting.getCount()))
                .toList();
    }

    private static List<StoredEvidence> terms(List<WeightedTerm> terms) {
        return terms.stream()
                .map(term -> new StoredEvidence(term.term(), term.weight()))
                .toList();
    }

    private static List<WeightedTerm> weighted(List<StoredEvidence> terms) {
        return terms.stream()
                .map(term -> new WeightedTerm(term.getTerm(), term.getWeight()))
                .toList();
    }

    private static List<StoredTag> tags(List<Story.Tag> tags) {
        return tags.stream()
                .map(tag -> new StoredTag(tag.id(), tag.name(), tag.articles()))
                .toList();
    }

    private static List<Story.Tag> readTags(List<StoredTag> tags) {
        return tags.stream()
                .map(tag -> new Story.Tag(tag.getId(), tag.getName(), tag.getArticles()))
                .toList();
    }
}
