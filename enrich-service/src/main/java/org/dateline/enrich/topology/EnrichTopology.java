package org.dateline.enrich.topology;

import static org.dateline.enrich.topology.NodeNames.node;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.RawDocument;
import org.dateline.enrich.topology.serde.ContractSerdes;
import org.dateline.enrich.topology.serde.StateSerdes;
import org.dateline.enrich.topology.serde.StoryIndexCodec;
import org.dateline.schema.NewsTopic;
import org.dateline.schema.NewsTopics;
import org.jspecify.annotations.Nullable;

/**
 * From raw article events to the downstream topics. Articles are normalized, versioned and tagged in the partition of their id; one
 * partition a language decides stories; what it decides goes back to the article's partition, which issues the enriched article.
 *
 * @see <a href="../../../../../../../../docs/adr/0004-single-writer-of-stories.md">ADR 0004</a>
 */
public final class EnrichTopology {

    private static final Serde<String> KEY = Serdes.String();

    private final Stages stages;
    private final ContractSerdes contract;
    private final TopologySettings settings;
    private final Outcomes outcomes;
    private final StoryRequests requests;

    public EnrichTopology(Stages stages, ContractSerdes contract, TopologySettings settings, Outcomes outcomes) {
        this.stages = stages;
        this.contract = contract;
        this.settings = settings;
        this.outcomes = outcomes;
        this.requests = new StoryRequests(stages.linkables());
    }

    /** The topology; Kafka Streams refuses it if a store or internal topic has no name of ours. */
    public Topology build(Properties streamsProperties) {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(streamsProperties)));
        addStores(builder);

        KStream<String, Normalized> normalized = normalize(builder);
        KStream<String, DetectChanges.Compared> compared = compare(normalized);
        reject(normalized, compared);
        KStream<String, ChangedArticle> tagged = tag(compared);
        writeNormalized(tagged);
        KStream<String, ChangedArticle> edited = edit(builder);

        KStream<String, ChangedArticle> retagged = tagAgain(builder);

        KStream<String, StoryOutput> outputs =
                link(tagged.merge(edited, node("merge-edited")).merge(retagged, node("merge-retagged")));
        writeStories(outputs);
        issue(outputs);
        return builder.build(streamsProperties);
    }

    private KStream<String, Normalized> normalize(StreamsBuilder builder) {
        return builder.stream(
                        NewsTopics.ARTICLE_RAW.name(),
                        Consumed.with(KEY, contract.raw()).withName("read-raw"))
                .mapValues(this::normalized, node("normalize"));
    }

    private Normalized normalized(String articleId, @Nullable RawDocument raw) {
        outcomes.count(Outcomes.Outcome.RECEIVED);
        if (raw == null) {
            throw new IllegalArgumentException("a raw article has no tombstones; a kill is a record of its own");
        }
        if (!raw.articleId().equals(articleId)) {
            throw new IllegalArgumentException(
                    "the key is '" + articleId + "' but the record's articleId is '" + raw.articleId() + "'");
        }
        return new Normalized(raw, stages.normalizer().normalize(raw));
    }

    private KStream<String, DetectChanges.Compared> compare(KStream<String, Normalized> normalized) {
        return normalized
                .flatMapValues(Normalized::accepted, node("take-accepted"))
                .processValues(
                        () -> new DetectChanges(stages.versionPolicy(), outcomes),
                        node("detect-changes"),
                        NodeNames.ARTICLE_VERSIONS);
    }

    private void reject(KStream<String, Normalized> normalized, KStream<String, DetectChanges.Compared> compared) {
        normalized
                .flatMapValues(Normalized::refused, node("take-refused"))
                .merge(
                        compared.flatMapValues(DetectChanges.Compared::refused, node("take-killed")),
                        node("merge-rejected"))
                .peek((id, rejected) -> outcomes.count(Outcomes.Outcome.REJECTED), node("count-rejected"))
                .processValues(() -> StampHeaders.forRejected(), node("stamp-rejected"))
                .to(NewsTopics.ARTICLE_REJECTED.name(), produced(contract.rejected(), "write-rejected"));
    }

    private KStream<String, ChangedArticle> tag(KStream<String, DetectChanges.Compared> compared) {
        return compared.flatMapValues(DetectChanges.Compared::newVersion, node("take-version"))
                .mapValues(this::tagEntities, node("tag-entities"))
                .mapValues(this::tagMediaTopics, node("tag-media-topics"))
                .processValues(
                        () -> new KeepVersions(requests, outcomes),
                        node("keep-versions"),
                        NodeNames.ARTICLE_VERSIONS,
                        NodeNames.TAGGED_ARTICLES,
                        NodeNames.ARTICLE_OVERRIDES,
                        NodeNames.LINKED_LANGUAGES);
    }

    private Delivery tagEntities(Delivery delivery) {
        Article article = delivery.version().article();
        return delivery.withEntities(stages.entities().tag(article.text(), article.headline(), article.language()));
    }

    private Delivery tagMediaTopics(Delivery delivery) {
        return delivery.withMediaTopics(
                stages.mediaTopics().tag(delivery.version().article(), delivery.entities()));
    }

    private void writeNormalized(KStream<String, ChangedArticle> tagged) {
        tagged.mapValues(changed -> changed.tagged().version(), node("untag-version"))
                .processValues(() -> StampHeaders.forNormalized(), node("stamp-normalized"))
                .to(NewsTopics.ARTICLE_NORMALIZED.name(), produced(contract.normalized(), "write-normalized"));
    }

    private KStream<String, ChangedArticle> edit(StreamsBuilder builder) {
        return builder.stream(
                        NewsTopics.ARTICLE_OVERRIDE.name(),
                        Consumed.with(KEY, contract.override()).withName("read-overrides"))
                .processValues(
                        () -> new KeepOverrides(requests),
                        node("apply-overrides"),
                        NodeNames.ARTICLE_OVERRIDES,
                        NodeNames.ARTICLE_VERSIONS,
                        NodeNames.TAGGED_ARTICLES,
                        NodeNames.LINKED_LANGUAGES);
    }

    private KStream<String, ChangedArticle> tagAgain(StreamsBuilder builder) {
        return builder.stream(
                        NewsTopics.RETAG_REQUESTED.name(),
                        Consumed.with(KEY, contract.retag()).withName("read-retags"))
                .processValues(
                        () -> new TagAgain(stages, requests, outcomes),
                        node("tag-again"),
                        NodeNames.ARTICLE_VERSIONS,
                        NodeNames.TAGGED_ARTICLES,
                        NodeNames.ARTICLE_OVERRIDES,
                        NodeNames.LINKED_LANGUAGES);
    }

    private KStream<String, StoryOutput> link(KStream<String, ChangedArticle> articles) {
        return articles.flatMapValues(ChangedArticle::requests, node("take-requests"))
                .selectKey((articleId, request) -> request.language(), node("key-by-language"))
                .repartition(Repartitioned.with(KEY, StateSerdes.request())
                        .withName(NodeNames.ARTICLES_BY_LANGUAGE)
                        .withNumberOfPartitions(settings.languagePartitions()))
                .process(
                        () -> new LinkStories(stages.storyLinker(), new StoryIndexCodec()),
                        node("link-stories"),
                        NodeNames.STORY_INDEX);
    }

    private void writeStories(KStream<String, StoryOutput> outputs) {
        outputs.flatMapValues(Only.of(StoryOutput.Current.class), node("take-current"))
                .processValues(() -> StampHeaders.forStory(), node("stamp-current"))
                .mapValues(StoryOutput.Current::story, node("take-story"))
                .to(NewsTopics.STORY_CURRENT.name(), produced(contract.story(), "write-current"));
        outputs.flatMapValues(Only.of(StoryOutput.Changed.class), node("take-changed"))
                .processValues(() -> StampHeaders.forChange(), node("stamp-changed"))
                .mapValues(StoryOutput.Changed::change, node("take-change"))
                .to(NewsTopics.STORY_CHANGED.name(), produced(contract.storyChange(), "write-changed"));
        outputs.flatMapValues(Only.of(StoryOutput.Linked.class), node("take-linked"))
                .processValues(() -> StampHeaders.forLinks(), node("stamp-linked"))
                .mapValues(StoryOutput.Linked::links, node("take-links"))
                .to(NewsTopics.ARTICLE_LINKED.name(), produced(contract.links(), "write-linked"));
    }

    private void issue(KStream<String, StoryOutput> outputs) {
        KStream<String, EnrichedArticle> enriched = outputs.flatMapValues(
                        Only.of(StoryOutput.Assigned.class), node("take-assigned"))
                .repartition(Repartitioned.with(KEY, StateSerdes.assigned())
                        .withName(NodeNames.ASSIGNMENTS_BY_ARTICLE)
                        .withNumberOfPartitions(settings.articlePartitions()))
                .process(
                        () -> new IssueEnriched(settings.tombstoneDelay(), outcomes),
                        node("issue-enriched"),
                        NodeNames.TAGGED_ARTICLES,
                        NodeNames.ARTICLE_OVERRIDES,
                        NodeNames.LINKED_LANGUAGES,
                        NodeNames.ISSUED_ARTICLES,
                        NodeNames.PENDING_TOMBSTONES);
        enriched.processValues(() -> StampHeaders.forEnriched(), node("stamp-enriched"))
                .to(NewsTopics.ARTICLE_ENRICHED.name(), produced(contract.enriched(), "write-enriched"));
        KStream<String, EnrichedArticle> tombstones =
                enriched.filter((id, article) -> article == null, node("take-tombstones"));
        writeTombstones(tombstones, NewsTopics.ARTICLE_NORMALIZED, "normalized");
        writeTombstones(tombstones, NewsTopics.ARTICLE_LINKED, "linked");
    }

    private void writeTombstones(KStream<String, EnrichedArticle> tombstones, NewsTopic<?> topic, String name) {
        tombstones
                .processValues(() -> StampHeaders.forTombstone(topic), node("stamp-" + name + "-tombstone"))
                .to(topic.name(), produced(contract.enriched(), "write-" + name + "-tombstone"));
    }

    private void addStores(StreamsBuilder builder) {
        builder.addStateStore(store(NodeNames.ARTICLE_VERSIONS, StateSerdes.history()));
        builder.addStateStore(store(NodeNames.TAGGED_ARTICLES, StateSerdes.tagged()));
        builder.addStateStore(store(NodeNames.ARTICLE_OVERRIDES, StateSerdes.override()));
        builder.addStateStore(store(NodeNames.LINKED_LANGUAGES, Serdes.String()));
        builder.addStateStore(store(NodeNames.STORY_INDEX, Serdes.ByteArray()));
        builder.addStateStore(store(NodeNames.ISSUED_ARTICLES, StateSerdes.issued()));
        builder.addStateStore(store(NodeNames.PENDING_TOMBSTONES, Serdes.String()));
    }

    private static <V> StoreBuilder<?> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), KEY, values)
                .withCachingEnabled()
                .withLoggingEnabled(Map.of());
    }

    private static <V> Produced<String, V> produced(Serde<V> values, String name) {
        return Produced.with(KEY, values).withName(name);
    }
}
