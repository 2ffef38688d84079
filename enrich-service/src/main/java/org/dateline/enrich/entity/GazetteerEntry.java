package org.dateline.enrich.entity;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

    /** Id of an entry without a Wikidata id, as the tagger gives it to unknown names: an entry added later keeps their id. */
    public static String ownId(EntityType type, String name) {
        return Folding.idOf(type, name);
    }

    /** @throws IllegalArgumentException where it has no id or name, or the prior is not between 0 and 1 */
    public GazetteerEntry {
        if (entityId.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("an entry needs an id and a name");
        }
        if (!(prior >= 0 && prior <= 1)) {
            throw new IllegalArgumentException("prior " + prior + " is not between 0 and 1");
        }
        // Mostly the same, read twice: of a million entities one of them is enough.
        wikidata = entityId.equals(wikidata) ? entityId : wikidata;
        aliases = List.copyOf(aliases);
        contextTerms = List.copyOf(contextTerms);
    }

    /** The same with further names; those that it has already stay once. */
    GazetteerEntry withAliases(List<Alias> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<Alias> all = new LinkedHashSet<>(aliases);
        all.addAll(more);
        return new GazetteerEntry(
                entityId, name, type, wikidata, List.copyOf(all), prior, contextTerms, country, provenance);
    }

    /** The same under another id. */
    public GazetteerEntry withId(String id) {
        return new GazetteerEntry(id, name, type, wikidata, aliases, prior, contextTerms, country, provenance);
    }

    /** Of all fields: FNV-1a, 64 bits, then mixed, so that a sum over entries does not depend on their order. */
    public long fingerprint() {
        long hash = 0xcbf29ce484222325L;
        for (byte b : toString().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return (hash ^ (hash >>> 29)) * 0xbf58476d1ce4e5b9L;
    }
}
