package org.dateline.enrich.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A known entity with its names.
 *
 * @param entityId the Wikidata id where known, else {@code <type>:<normalized name>}
 * @param name the name shown to people; it is matched too, as one more alias that is not case-sensitive
 * @param wikidata null where no id is confirmed
 * @param prior how likely a name with several readings means this one, 0 to 1; only compared with other priors
 * @param contextTerms lower-case words that speak for this reading when the article has them
 * @param country Wikidata id of the country it belongs to, or empty
 * @param provenance who says so: source of the id and of the names
 */
public record GazetteerEntry(
        String entityId,
        String name,
        EntityType type,
        @Nullable String wikidata,
        List<Alias> aliases,
        float prior,
        List<String> contextTerms,
        String country,
        String provenance) {

    public GazetteerEntry {
        aliases = List.copyOf(aliases);
        contextTerms = List.copyOf(contextTerms);
    }
}
