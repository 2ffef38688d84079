package org.dateline.enrich.topology.serde;

import java.util.List;
import org.dateline.enrich.story.ArticleLinks;
import org.dateline.enrich.story.Story;
import org.dateline.enrich.story.StoryChange;
import org.dateline.enrich.story.StoryReference;
import org.dateline.news.ArticleLink;
import org.dateline.news.ProducerVersion;
import org.dateline.news.StoryMember;
import org.dateline.news.StoryTag;

/** Stories, their changes and links to the contract's records. */
final class StoryMapping {

    private StoryMapping() {}

    static org.dateline.news.StoryReference write(StoryReference reference) {
        return new org.dateline.news.StoryReference(
                reference.storyId(), Enums.wire(reference.role()), reference.score(), reference.duplicateOf());
    }

    static org.dateline.news.Story write(Story story, List<ProducerVersion> producers) {
        return org.dateline.news.Story.newBuilder()
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
                        .map(member -> new StoryMember(
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
                .setProducers(producers)
                .build();
    }

    static org.dateline.news.StoryChange write(StoryChange change, List<ProducerVersion> producers) {
        return org.dateline.news.StoryChange.newBuilder()
                .setChangeId(change.changeId())
                .setStoryId(change.storyId())
                .setChange(Enums.wire(change.change()))
                .setArticleId(change.articleId())
                .setOtherStoryId(change.otherStoryId())
                .setScore(change.score())
                .setReason(change.reason())
                .setEvidence(TagMapping.evidence(change.evidence()))
                .setChangedAt(change.changedAt())
                .setProducers(producers)
                .build();
    }

    static org.dateline.news.ArticleLinks write(ArticleLinks links, List<ProducerVersion> producers) {
        return org.dateline.news.ArticleLinks.newBuilder()
                .setArticleId(links.articleId())
                .setVersion(links.version())
                .setStoryId(links.storyId())
                .setLinks(links.links().stream()
                        .map(link -> new ArticleLink(
                                link.articleId(),
                                Enums.wire(link.relation()),
                                link.score(),
                                TagMapping.evidence(link.evidence())))
                        .toList())
                .setLinkedAt(links.linkedAt())
                .setProducers(producers)
                .build();
    }

    private static List<StoryTag> tags(List<Story.Tag> tags) {
        return tags.stream()
                .map(tag -> new StoryTag(tag.id(), tag.name(), tag.articles()))
                .toList();
    }
}
