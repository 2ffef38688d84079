package org.dateline.enrich.topology.serde;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.dateline.enrich.article.RawDocument;
import org.dateline.enrich.article.version.ArticleVersion;
import org.dateline.enrich.entity.GazetteerEdit;
import org.dateline.enrich.override.ArticleOverride;
import org.dateline.enrich.story.ArticleLinks;
import org.dateline.enrich.story.Story;
import org.dateline.enrich.story.StoryChange;
import org.dateline.enrich.topology.EnrichedArticle;
import org.dateline.enrich.topology.RejectedDocument;
import org.dateline.enrich.topology.RetagRequest;
import org.dateline.news.ProducerVersion;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopic;
import org.dateline.schema.NewsTopics;
import org.jspecify.annotations.Nullable;

/** Serdes of the contract's topics that end in domain records. Thread-safe. */
public final class ContractSerdes {

    private final NewsSerdes serdes;
    private final List<ProducerVersion> producers;

    /**
     * @param versions version of each component that has a part in what is written, by its name; ordered, goes into every record
     */
    public ContractSerdes(NewsSerdes serdes, Map<String, String> versions) {
        this.serdes = serdes;
        this.producers = versions.entrySet().stream()
                .map(entry -> new ProducerVersion(entry.getKey(), entry.getValue()))
                .toList();
    }

    public Serde<RawDocument> raw() {
        return reading(NewsTopics.ARTICLE_RAW, RawArticleMapping::read);
    }

    public Serde<ArticleOverride> override() {
        return reading(NewsTopics.ARTICLE_OVERRIDE, OverrideMapping::read);
    }

    /** Read by the service, written for operators. */
    public Serde<RetagRequest> retag() {
        return Serdes.serdeFrom(
                writing(
                                NewsTopics.RETAG_REQUESTED,
                                (RetagRequest request) -> new org.dateline.news.RetagRequest(
                                        request.articleId(), request.reason(), request.requestedAt()))
                        .serializer(),
                reading(
                                NewsTopics.RETAG_REQUESTED,
                                request -> new RetagRequest(
                                        request.getArticleId(), request.getReason(), request.getRequestedAt()))
                        .deserializer());
    }

    public Serde<ArticleVersion> normalized() {
        return writing(NewsTopics.ARTICLE_NORMALIZED, version -> ArticleMapping.write(version, producers));
    }

    public Serde<EnrichedArticle> enriched() {
        return writing(
                NewsTopics.ARTICLE_ENRICHED,
                enriched -> EnrichedMapping.write(
                        enriched.tagged(), enriched.enrichment(), enriched.story(), enriched.overrides(), producers));
    }

    /** Known entities: read by the service, written for operators. */
    public Serde<GazetteerEdit> gazetteer() {
        return Serdes.serdeFrom(
                writing(NewsTopics.GAZETTEER_ENTRY, GazetteerMapping::write).serializer(),
                reading(NewsTopics.GAZETTEER_ENTRY, GazetteerMapping::read).deserializer());
    }

    public Serde<Story> story() {
        return writing(NewsTopics.STORY_CURRENT, story -> StoryMapping.write(story, producers));
    }

    public Serde<StoryChange> storyChange() {
        return writing(NewsTopics.STORY_CHANGED, change -> StoryMapping.write(change, producers));
    }

    public Serde<ArticleLinks> links() {
        return writing(NewsTopics.ARTICLE_LINKED, links -> StoryMapping.write(links, producers));
    }

    public Serde<RejectedDocument> rejected() {
        return writing(NewsTopics.ARTICLE_REJECTED, rejected -> RejectedMapping.write(rejected, producers));
    }

    private <D, A extends SpecificRecord> Serde<D> reading(NewsTopic<A> topic, Function<A, D> read) {
        Deserializer<A> inner = serdes.deserializer(topic);
        Deserializer<D> deserializer = new Deserializer<>() {
            @Override
            public @Nullable D deserialize(String name, byte @Nullable [] bytes) {
                A value = inner.deserialize(name, bytes);
                return value == null ? null : read.apply(value);
            }
        };
        Serializer<D> none = (name, value) -> {
            throw new UnsupportedOperationException(topic.name() + " is only read here");
        };
        return Serdes.serdeFrom(none, deserializer);
    }

    private <D, A extends SpecificRecord> Serde<D> writing(NewsTopic<A> topic, Function<D, A> write) {
        Serializer<A> inner = serdes.serializer(topic);
        Serializer<D> serializer = (name, value) -> inner.serialize(name, value == null ? null : write.apply(value));
        Deserializer<D> none = (name, bytes) -> {
            throw new UnsupportedOperationException(topic.name() + " is only written here");
        };
        return Serdes.serdeFrom(serializer, none);
    }
}
