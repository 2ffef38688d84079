package org.dateline.enrich.topology.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.dateline.enrich.entity.Alias;
import org.dateline.enrich.entity.EntityType;
import org.dateline.enrich.entity.GazetteerEdit;
import org.dateline.enrich.entity.GazetteerEntry;

/** The contract's {@code GazetteerEntry} to the domain's, and back. */
final class GazetteerMapping {

    private GazetteerMapping() {}

    /** @throws SerializationException if the record holds what the contract does not allow: bad data */
    static GazetteerEdit read(org.dateline.news.GazetteerEntry entry) {
        try {
            return new GazetteerEdit(
                    new GazetteerEntry(
                            entry.getEntityId(),
                            entry.getName(),
                            Enums.parse(EntityType.class, entry.getType()),
                            entry.getWikidata(),
                            entry.getAliases().stream()
                                    .map(alias ->
                                            new Alias(alias.getName(), alias.getLanguage(), alias.getCaseSensitive()))
                                    .toList(),
                            entry.getPrior(),
                            entry.getContextTerms(),
                            entry.getCountry(),
                            entry.getProvenance()),
                    entry.getWithdrawn(),
                    entry.getEditedAt());
        } catch (IllegalArgumentException e) {
            throw new SerializationException("gazetteer entry " + entry.getEntityId() + ": " + e.getMessage(), e);
        }
    }

    static org.dateline.news.GazetteerEntry write(GazetteerEdit edit) {
        GazetteerEntry entry = edit.entry();
        return org.dateline.news.GazetteerEntry.newBuilder()
                .setEntityId(entry.entityId())
                .setName(entry.name())
                .setType(entry.type().name())
                .setWikidata(entry.wikidata())
                .setAliases(entry.aliases().stream()
                        .map(alias ->
                                new org.dateline.news.Alias(alias.name(), alias.language(), alias.caseSensitive()))
                        .toList())
                .setPrior(entry.prior())
                .setContextTerms(entry.contextTerms())
                .setCountry(entry.country())
                .setProvenance(entry.provenance())
                .setEditedAt(edit.editedAt())
                .setWithdrawn(edit.withdrawn())
                .build();
    }
}
