package org.dateline.enrich.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named thing in an article, once an article, with all its mentions in text order.
 *
 * @param entityId the Wikidata id where known, else {@code <type>:<normalized name>} in lower case
 * @param linkConfidence how sure the identity (not the span) is, 0 to 1; 0 without a Wikidata id
 * @param salience how central it is to the article, 0 to 1
 */
public record Entity(
        String entityId,
        String name,
        EntityType type,
        @Nullable String wikidata,
        float linkConfidence,
        float salience,
        List<Mention> mentions) {

    public Entity {
        mentions = List.copyOf(mentions);
    }

    /** The same with other mentions. */
    public Entity withMentions(List<Mention> others) {
        return new Entity(entityId, name, type, wikidata, linkConfidence, salience, others);
    }
}
