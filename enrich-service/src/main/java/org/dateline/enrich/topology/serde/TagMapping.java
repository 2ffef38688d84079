package org.dateline.enrich.topology.serde;

import java.util.List;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.entity.EntityType;
import org.dateline.enrich.entity.Mention;
import org.dateline.enrich.mediatopic.MediaTopic;
import org.dateline.enrich.text.Evidence;

/** Entities, media topics and evidence to the contract's records, and back. */
final class TagMapping {

    private TagMapping() {}

    static org.dateline.news.Entity write(Entity entity) {
        return org.dateline.news.Entity.newBuilder()
                .setEntityId(entity.entityId())
                .setName(entity.name())
                .setType(entity.type().name())
                .setWikidata(entity.wikidata())
                .setLinkConfidence(entity.linkConfidence())
                .setSalience(entity.salience())
                .setMentions(entity.mentions().stream()
                        .map(mention -> new org.dateline.news.Mention(
                                mention.start(),
                                mention.end(),
                                mention.surface(),
                                mention.madeBy(),
                                mention.madeByVersion(),
                                mention.confidence()))
                        .toList())
                .build();
    }

    static Entity read(org.dateline.news.Entity entity) {
        return new Entity(
                entity.getEntityId(),
                entity.getName(),
                Enums.parse(EntityType.class, entity.getType()),
                entity.getWikidata(),
                entity.getLinkConfidence(),
                entity.getSalience(),
                entity.getMentions().stream()
                        .map(mention -> new Mention(
                                mention.getStart(),
                                mention.getEnd(),
                                mention.getSurface(),
                                mention.getMadeBy(),
                                mention.getMadeByVersion(),
                                mention.getConfidence()))
                        .toList());
    }

    static org.dateline.news.MediaTopic write(MediaTopic topic) {
        return org.dateline.news.MediaTopic.newBuilder()
                .setQcode(topic.qcode())
                .setName(topic.name())
                .setConfidence(topic.confidence())
                .setAssertedBy(Enums.wire(topic.assertedBy()))
                .setVocabularyVersion(topic.vocabularyVersion())
                .setMadeByVersion(topic.madeByVersion())
                .setEvidence(evidence(topic.evidence()))
                .build();
    }

    static MediaTopic read(org.dateline.news.MediaTopic topic) {
        return new MediaTopic(
                topic.getQcode(),
                topic.getName(),
                topic.getConfidence(),
                Enums.parse(MediaTopic.AssertedBy.class, topic.getAssertedBy()),
                topic.getVocabularyVersion(),
                topic.getMadeByVersion(),
                topic.getEvidence().stream()
                        .map(item -> new Evidence(item.getTerm(), item.getWeight()))
                        .toList());
    }

    static List<org.dateline.news.Evidence> evidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(item -> new org.dateline.news.Evidence(item.term(), item.weight()))
                .toList();
    }
}
