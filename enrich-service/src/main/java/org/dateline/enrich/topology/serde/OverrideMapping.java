package org.dateline.enrich.topology.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.override.ArticleOverride;

/** The contract's {@code ArticleOverride} to the domain's, and back. */
final class OverrideMapping {

    private OverrideMapping() {}

    /** @throws SerializationException if the record holds what the contract does not allow: bad data */
    static ArticleOverride read(org.dateline.news.ArticleOverride override) {
        try {
            return new ArticleOverride(
                    override.getArticleId(),
                    override.getHeadline(),
                    override.getSection(),
                    override.getLanguage(),
                    override.getPubStatus() == null
                            ? null
                            : Enums.parse(
                                    PubStatus.class, override.getPubStatus().name()),
                    override.getStatusReason(),
                    override.getAddEntities().stream().map(TagMapping::read).toList(),
                    override.getRemoveEntityIds(),
                    override.getAddMediaTopics().stream().map(TagMapping::read).toList(),
                    override.getRemoveQcodes(),
                    override.getStoryId(),
                    override.getDetach(),
                    override.getMergeStoryId(),
                    override.getEditor(),
                    override.getEditedAt());
        } catch (IllegalArgumentException e) {
            throw new SerializationException("override of " + override.getArticleId() + ": " + e.getMessage(), e);
        }
    }

    static org.dateline.news.ArticleOverride write(ArticleOverride override) {
        return org.dateline.news.ArticleOverride.newBuilder()
                .setArticleId(override.articleId())
                .setHeadline(override.headline())
                .setSection(override.section())
                .setLanguage(override.language())
                .setPubStatus(override.pubStatus() == null ? null : ArticleMapping.status(override.pubStatus()))
                .setStatusReason(override.statusReason())
                .setAddEntities(
                        override.addEntities().stream().map(TagMapping::write).toList())
                .setRemoveEntityIds(override.removeEntityIds())
                .setAddMediaTopics(override.addMediaTopics().stream()
                        .map(TagMapping::write)
                        .toList())
                .setRemoveQcodes(override.removeQcodes())
                .setStoryId(override.storyId())
                .setDetach(override.detach())
                .setMergeStoryId(override.mergeStoryId())
                .setEditor(override.editor())
                .setEditedAt(override.editedAt())
                .build();
    }
}
