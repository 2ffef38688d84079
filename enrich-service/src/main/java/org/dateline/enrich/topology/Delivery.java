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
record Delivery(
        ArticleVersion version, VersionHistory history, Stages.FoundEntities found, List<MediaTopic> mediaTopics) {

    private static final Stages.FoundEntities NOTHING = new Stages.FoundEntities(List.of(), "");

    static Delivery of(ArticleVersion version, VersionHistory history) {
        return new Delivery(version, history, NOTHING, List.of());
    }

    List<Entity> entities() {
        return found.entities();
    }

    Delivery withEntities(Stages.FoundEntities entities) {
        return new Delivery(version, history, entities, mediaTopics);
    }

    Delivery withMediaTopics(List<MediaTopic> topics) {
        return new Delivery(version, history, found, topics);
    }

    TaggedArticle tagged() {
        return new TaggedArticle(version, found.entities(), mediaTopics, found.gazetteerVersion());
    }
}
