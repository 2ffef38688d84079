package org.dateline.enrich.topology.serde;

import java.util.List;
import java.util.TreeMap;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.Sighting;
import org.dateline.enrich.article.version.VersionHistory;
import org.dateline.enrich.state.StoredEntity;
import org.dateline.enrich.state.StoredHistory;
import org.dateline.enrich.state.StoredLinkable;
import org.dateline.enrich.state.StoredReference;
import org.dateline.enrich.state.StoredSighting;
import org.dateline.enrich.state.StoredTermCount;
import org.dateline.enrich.state.StoredTopic;
import org.dateline.enrich.story.LinkableArticle;
import org.dateline.enrich.story.ShingleSketch;
import org.dateline.enrich.story.StoryOverride;
import org.dateline.enrich.story.StoryReference;
import org.jspecify.annotations.Nullable;

/** What travels to the story writer and back, and an article's history, in their stored forms. */
final class LinkableMapping {

    private LinkableMapping() {}

    static StoredLinkable write(LinkableArticle article) {
        return StoredLinkable.newBuilder()
                .setArticleId(article.articleId())
                .setVersion(article.version())
                .setSourceId(article.sourceId())
                .setUri(article.uri())
                .setLanguage(article.language())
                .setHeadline(article.headline())
                .setLead(article.lead())
                .setTerms(article.terms().stream()
                        .map(term -> new StoredTermCount(term.term(), term.count(), term.leadCount()))
                        .toList())
                .setEntities(article.entities().stream()
                        .map(entity -> new StoredEntity(entity.entityId(), entity.name(), entity.salience()))
                        .toList())
                .setMediaTopics(article.mediaTopics().stream()
                        .map(topic -> new StoredTopic(topic.qcode(), topic.name()))
                        .toList())
                .setShingles(article.shingles().bytes())
                .setPublishedAt(article.publishedAt())
                .setEventTime(article.eventTime())
                .setRelatedUris(article.relatedUris())
                .setAssignedStoryId(article.override().storyId())
                .setDetached(article.override().detach())
                .setMergeStoryId(article.override().mergeStoryId())
                .build();
    }

    static LinkableArticle read(StoredLinkable stored) {
        return new LinkableArticle(
                stored.getArticleId(),
                stored.getVersion(),
                stored.getSourceId(),
                stored.getUri(),
                stored.getLanguage(),
                stored.getHeadline(),
                stored.getLead(),
                stored.getTerms().stream()
                        .map(term ->
                                new LinkableArticle.TermCount(term.getTerm(), term.getCount(), term.getLeadCount()))
                        .toList(),
                stored.getEntities().stream()
                        .map(entity -> new LinkableArticle.LinkableEntity(
                                entity.getEntityId(), entity.getName(), entity.getSalience()))
                        .toList(),
                stored.getMediaTopics().stream()
                        .map(topic -> new LinkableArticle.LinkableTopic(topic.getQcode(), topic.getName()))
                        .toList(),
                ShingleSketch.of(stored.getShingles()),
                stored.getPublishedAt(),
                stored.getEventTime(),
                stored.getRelatedUris(),
                new StoryOverride(stored.getAssignedStoryId(), stored.getDetached(), stored.getMergeStoryId()));
    }

    static @Nullable StoredReference write(@Nullable StoryReference reference) {
        return reference == null
                ? null
                : new StoredReference(
                        reference.storyId(), Enums.wire(reference.role()), reference.score(), reference.duplicateOf());
    }

    static @Nullable StoryReference read(@Nullable StoredReference stored) {
        return stored == null
                ? null
                : new StoryReference(
                        stored.getStoryId(),
                        Enums.parse(StoryReference.Role.class, stored.getRole()),
                        stored.getScore(),
                        stored.getDuplicateOf());
    }

    static StoredHistory write(VersionHistory history) {
        return StoredHistory.newBuilder()
                .setVersion(history.version())
                .setPubStatus(Enums.wire(history.pubStatus()))
                .setLanguage(history.language())
                .setCompleteness(Enums.wire(history.completeness()))
                .setFirstCreated(history.firstCreated())
                .setFields(history.fields())
                .setDeliveries(history.deliveries())
                .setSeenIn(history.seenIn().stream()
                        .map(seen -> new StoredSighting(seen.sourceId(), seen.uri(), seen.itemId(), seen.seenAt()))
                        .toList())
                .build();
    }

    static VersionHistory read(StoredHistory stored) {
        List<Sighting> seenIn = stored.getSeenIn().stream()
                .map(seen -> new Sighting(seen.getSourceId(), seen.getUri(), seen.getItemId(), seen.getSeenAt()))
                .toList();
        return new VersionHistory(
                stored.getVersion(),
                Enums.parse(PubStatus.class, stored.getPubStatus()),
                stored.getLanguage(),
                Enums.parse(Completeness.class, stored.getCompleteness()),
                stored.getFirstCreated(),
                new TreeMap<>(stored.getFields()),
                new TreeMap<>(stored.getDeliveries()),
                seenIn);
    }
}
