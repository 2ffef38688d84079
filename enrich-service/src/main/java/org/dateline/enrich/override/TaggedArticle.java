package org.dateline.enrich.override;

import java.util.List;
import org.dateline.enrich.article.version.ArticleVersion;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.mediatopic.MediaTopic;

/**
 * A version of an article with its tags.
 *
 * @param gazetteerVersion version of the gazetteer that had a part in them; empty where it is not known any more
 */
public record TaggedArticle(
        ArticleVersion version, List<Entity> entities, List<MediaTopic> mediaTopics, String gazetteerVersion) {

    public TaggedArticle {
        entities = List.copyOf(entities);
        mediaTopics = List.copyOf(mediaTopics);
    }
}
