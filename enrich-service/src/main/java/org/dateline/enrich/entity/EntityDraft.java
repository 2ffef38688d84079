package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity while its mentions are being collected. Confined to the thread that tags the article. */
final class EntityDraft {
    final EntityType type;
    final @Nullable GazetteerEntry entry;
    final List<Mention> mentions = new ArrayList<>();
    private float linkConfidence;

    EntityDraft(EntityType type, @Nullable GazetteerEntry entry) {
        this.type = type;
        this.entry = entry;
    }

    void add(Mention mention, float confidence) {
        mentions.add(mention);
        linkConfidence = Math.max(linkConfidence, confidence);
    }

    /** The gazetteer's name, else the longest surface, of equals the first, on one line. */
    String name() {
        if (entry != null) {
            return entry.name();
        }
        String longest = "";
        for (Mention mention : mentions) {
            if (mention.surface().length() > longest.length()) {
                longest = mention.surface();
            }
        }
        return longest.replaceAll("\\s+", " ");
    }

    Entity entity(float salience) {
        String name = name();
        if (entry == null) {
            return new Entity(Folding.idOf(type, name), name, type, null, 0, salience, mentions);
        }
        float confidence = entry.wikidata() == null ? 0 : linkConfidence;
        return new Entity(entry.entityId(), name, type, entry.wikidata(), confidence, salience, mentions);
    }
}
