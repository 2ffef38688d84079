package org.dateline.enrich.topology;

import java.util.List;
import org.dateline.enrich.article.version.ArticleVersion;
import org.dateline.enrich.article.version.VersionHistory;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.mediatopic.MediaTopic;
import org.dateline.enrich.override.TaggedArticle;

/**
 * A new version on its way to being kept: state is written only after the tagging went well, so that a version that could not be
 * tagged is not mistaken for a repetition when it is redriven.
 */
record Delivery(ArticleVersion version, VersionHistory history, List<Entity> entities, List<MediaTopic> mediaTopics) {

    static Delivery of(ArticleVersion version, VersionHistory history) {
        return new Delivery(version, history, List.of(), List.of());
    }

    Delivery withEntities(List<Entity> found) {
        return new Delivery(version, history, found, mediaTopics);
    }

    Delivery withMediaTopics(List<MediaTopic> found) {
        return new Delivery(version, history, entities, found);
    }

    TaggedArticle tagged() {
        return new TaggedArticle(version, entities, mediaTopics);
    }
}
