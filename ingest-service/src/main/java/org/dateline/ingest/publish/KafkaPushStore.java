package org.dateline.ingest.publish;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serializer;
import org.dateline.ingest.publish.NewsRecords.Outgoing;
import org.dateline.ingest.source.RawItem;
import org.dateline.news.PushAccepted;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;

/**
 * Stores pushes in Kafka's transactions. A key is claimed on the topic of accepted pushes before anything is stored under it: that
 * topic has one partition, so that all instances see all claims in one order, and the store reads it past its own claim before it
 * decides. Answer and articles are one transaction. Safe for many threads.
 */
public final class KafkaPushStore implements PushStore, AutoCloseable {

    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(15);
    private static final int MAX_ENTRIES = 200_000;
    private static final long MAX_CHARS = 64L * 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final NewsRecords records;
    private final Serializer<PushAccepted> acceptedPushes;
    private final String instanceId;
    private final Clock clock;
    private final PushLedger ledger = new PushLedger(MAX_ENTRIES, MAX_CHARS);
    private final TransactionalWriter writer;
    private final AcceptedTail tail;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /**
     * Connects on threads of its own.
     *
     * @param clientProperties at least {@code bootstrap.servers}
     * @param version of this service, written into every record
     * @param instanceId unlike that of every other instance that runs
     * @param random source of trace ids; has to be safe for many threads
     */
    public KafkaPushStore(
            Map<String, String> clientProperties,
            SchemaRegistryClient registry,
            String version,
            String instanceId,
            RandomGenerator random,
            Clock clock) {
        NewsSerdes serdes = new NewsSerdes(registry);
        this.records = new NewsRecords(registry, version, random);
        this.acceptedPushes = serdes.serializer(NewsTopics.PUSH_ACCEPTED);
        this.instanceId = instanceId;
        this.clock = clock;
        this.writer = new TransactionalWriter(
                clientProperties, "dateline-ingest-push-" + instanceId, TRANSACTION_TIMEOUT, true);
        this.tail =
                new AcceptedTail(clientProperties, serdes.deserializer(NewsTopics.PUSH_ACCEPTED), ledger::apply, clock);
    }

    @Override
    public CompletableFuture<List<Receipt>> store(List<RawItem> items) {
        try {
            List<Outgoing> articles = items.stream().map(records::of).toList();
            return writer.write(articles.stream().map(Outgoing::outgoing).toList())
                    .thenApply(written -> receipts(articles, written));
        } catch (KafkaException unfit) {
            return CompletableFuture.failedFuture(unfit);
        }
    }

    @Override
    public Optional<AcceptedPush> known(String keyDigest) {
        return ledger.answered(keyDigest, clock.instant());
    }

    @Override
    public CompletableFuture<Outcome> storeOnce(
            List<RawItem> items, String keyDigest, Function<List<Receipt>, AcceptedPush> answer) {
        if (!underWay.add(keyDigest)) {
            return CompletableFuture.completedFuture(new Outcome.UnderWay(SOON));
        }
        CompletableFuture<Outcome> outcome;
        try {
            // Everything is serialized before the key is claimed: what does not fit shall not hold it.
            List<Outgoing> articles = items.stream().map(records::of).toList();
            AcceptedPush accepted = answer.apply(articles.stream()
                    .map(article -> Receipt.pending(
                            article.outgoing().key(), article.outgoing().topic(), article.traceparent()))
                    .toList());
            List<ProducerRecord<String, byte[]>> unit =
                    new ArrayList<>(articles.stream().map(Outgoing::outgoing).toList());
            unit.add(message(accepted));
            Instant now = clock.instant();
            AcceptedPush claim = AcceptedPush.claim(keyDigest, accepted.requestDigest(), now, instanceId);
            outcome = writer.write(List.of(message(claim)))
                    .thenCompose(written -> tail.reached(written.get(0).offset()))
                    .thenCompose(reached -> decide(claim, unit, accepted));
        } catch (KafkaException unfit) {
            outcome = CompletableFuture.failedFuture(unfit);
        }
        return outcome.whenComplete((done, failure) -> underWay.remove(keyDigest));
    }

    private CompletableFuture<Outcome> decide(
            AcceptedPush claim, List<ProducerRecord<String, byte[]>> unit, AcceptedPush accepted) {
        Instant now = clock.instant();
        Optional<AcceptedPush> answered = ledger.answered(claim.keyDigest(), now);
        if (answered.isPresent()) {
            return CompletableFuture.completedFuture(new Outcome.Known(answered.get()));
        }
        Optional<AcceptedPush> holder = ledger.claimed(claim.keyDigest());
        if (holder.isPresent() && !holder.get().answer().equals(instanceId)) {
            Duration left = Duration.between(now, holder.get().acceptedAt().plus(PushLedger.CLAIM_LIMIT));
            return CompletableFuture.completedFuture(
                    new Outcome.UnderWay(left.compareTo(SOON) < 0 ? SOON : left.dividedBy(2)));
        }
        if (claim.acceptedAt().plus(PushLedger.CLAIM_LIMIT.dividedBy(2)).isBefore(now)) {
            return CompletableFuture.failedFuture(
                    new IllegalStateException("the claim of the key took too long to be safe"));
        }
        return writer.write(unit).thenApply(written -> new Outcome.Stored(accepted));
    }

    @Override
    public void close() {
        writer.close();
        tail.close();
    }

    private ProducerRecord<String, byte[]> message(AcceptedPush push) {
        PushAccepted value = PushAccepted.newBuilder()
                .setKeyDigest(push.keyDigest())
                .setRequestDigest(push.requestDigest())
                .setAcceptedAt(push.acceptedAt())
                .setStatus(push.status())
                .setAnswer(push.answer())
                .build();
        return records.of(
                NewsTopics.PUSH_ACCEPTED,
                AcceptedTail.ONLY_PARTITION,
                push.keyDigest(),
                acceptedPushes.serialize(NewsTopics.PUSH_ACCEPTED.name(), value),
                push.acceptedAt());
    }

    private static List<Receipt> receipts(List<Outgoing> articles, List<RecordMetadata> written) {
        List<Receipt> receipts = new ArrayList<>(articles.size());
        for (int i = 0; i < articles.size(); i++) {
            RecordMetadata place = written.get(i);
            receipts.add(new Receipt(
                    articles.get(i).outgoing().key(),
                    place.topic(),
                    place.partition(),
                    place.offset(),
                    articles.get(i).traceparent()));
        }
        return receipts;
    }
}
