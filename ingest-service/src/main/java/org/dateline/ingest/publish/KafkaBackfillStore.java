package org.dateline.ingest.publish;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.dateline.ingest.backfill.BackfillBatch;
import org.dateline.ingest.backfill.BackfillState;
import org.dateline.ingest.backfill.BackfillStore;
import org.dateline.ingest.backfill.BackfillStoreException;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.RejectedItem;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;
import org.jspecify.annotations.Nullable;

/**
 * Articles, refusals and the state of a job in one transaction. The job's transactional id lets one process at a time write for it: a later one
 * shuts out the earlier. For one thread.
 */
public final class KafkaBackfillStore implements BackfillStore {

    /** A process that is killed in the middle of a commit holds up read_committed consumers so long, or until the job is started again. */
    private static final Duration TRANSACTION_LIMIT = Duration.ofSeconds(15);

    private static final Duration OPEN_LIMIT = Duration.ofSeconds(60);

    private final Map<String, String> clientProperties;
    private final String jobId;
    private final NewsRecords records;
    private final ArticleRecords articles;
    private final RecordCodec<BackfillState, ?> states;
    private final Clock clock;
    private @Nullable TransactionalWriter writer;

    /**
     * A store of one job; it connects when it is opened.
     *
     * @param clientProperties at least {@code bootstrap.servers}
     */
    public KafkaBackfillStore(
            Map<String, String> clientProperties,
            SchemaRegistryClient registry,
            String version,
            RandomGenerator random,
            Clock clock,
            String jobId) {
        this.clientProperties = Map.copyOf(clientProperties);
        this.jobId = jobId;
        this.records = new NewsRecords(registry, version, random);
        this.articles = new ArticleRecords(records);
        this.states = codec(registry);
        this.clock = clock;
    }

    /**
     * All jobs of which something is known, by their id.
     *
     * @throws KafkaException if the broker or the registry does not answer
     */
    public static Map<String, BackfillState> jobs(Map<String, String> clientProperties, SchemaRegistryClient registry) {
        RecordCodec<BackfillState, ?> states = codec(registry);
        Map<String, BackfillState> jobs = new TreeMap<>();
        new StateLoader(clientProperties)
                .load(states.topic().name(), 0)
                .forEach((jobId, bytes) -> jobs.put(jobId, states.decode(bytes)));
        return jobs;
    }

    @Override
    public Optional<BackfillState> open() {
        close();
        TransactionalWriter opening =
                new TransactionalWriter(clientProperties, "dateline-backfill-" + jobId, TRANSACTION_LIMIT, false);
        writer = opening;
        try {
            await(opening.opened(), OPEN_LIMIT, opening);
            byte[] state = new StateLoader(clientProperties)
                    .load(states.topic().name(), 0)
                    .get(jobId);
            return Optional.ofNullable(state).map(states::decode);
        } catch (KafkaException failure) {
            throw BackfillStoreException.away(String.valueOf(failure.getMessage()), failure);
        }
    }

    @Override
    public Stored write(BackfillBatch batch) {
        List<ProducerRecord<String, byte[]>> unit = new ArrayList<>(batch.size() + 1);
        List<RejectedItem> unwritable = new ArrayList<>();
        BackfillState state;
        try {
            for (RawItem article : batch.articles()) {
                ArticleRecords.Made made = articles.of(article);
                unit.add(made.outgoing());
                made.refusal().ifPresent(unwritable::add);
            }
            for (RejectedItem refusal : batch.refusals()) {
                unit.add(articles.of(refusal));
            }
            state = batch.state().refusing(unwritable.size());
            unit.add(record(states.encode(state)));
        } catch (KafkaException failure) {
            throw BackfillStoreException.away(String.valueOf(failure.getMessage()), failure);
        }
        store(unit);
        return new Stored(state, unwritable);
    }

    /**
     * Forgets the job: its next run begins from the beginning. Whoever works on it is shut out.
     *
     * @return whether there was anything to forget
     */
    public boolean forget() {
        boolean known = open().isPresent();
        if (known) {
            store(List.of(record(null)));
        }
        return known;
    }

    @Override
    public void close() {
        if (writer != null) {
            writer.close();
            writer = null;
        }
    }

    private void store(List<ProducerRecord<String, byte[]>> unit) {
        TransactionalWriter open = writer;
        if (open == null) {
            throw BackfillStoreException.away("the store is not open", null);
        }
        await(open.write(unit), null, open);
    }

    private ProducerRecord<String, byte[]> record(byte @Nullable [] state) {
        return records.of(states.topic(), 0, jobId, state, clock.instant());
    }

    /** Without a limit it takes as long as the writer needs to know. */
    private static void await(Future<?> future, @Nullable Duration limit, TransactionalWriter writer) {
        try {
            if (limit == null) {
                future.get();
            } else {
                future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            if (writer.isFenced()
                    || cause instanceof ProducerFencedException
                    || cause instanceof InvalidProducerEpochException) {
                throw BackfillStoreException.takenOver(cause);
            }
            throw BackfillStoreException.away(String.valueOf(cause == null ? failure : cause.getMessage()), failure);
        } catch (TimeoutException late) {
            throw BackfillStoreException.away("no answer for " + OPEN_LIMIT.toSeconds() + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw BackfillStoreException.away("interrupted", interrupted);
        }
    }

    private static RecordCodec<BackfillState, ?> codec(SchemaRegistryClient registry) {
        return new RecordCodec<>(
                new NewsSerdes(registry), NewsTopics.BACKFILL_STATE, BackfillMapper::state, BackfillMapper::state);
    }
}
