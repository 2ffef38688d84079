package org.dateline.ingest.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ApplicationRecoverableException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes units of records to Kafka, all records of a unit in one transaction. Units that wait at the same time share a
 * transaction, since a commit costs the same whatever it holds. A unit's future is complete once its transaction is committed,
 * and fails where nothing of it is visible to a {@code read_committed} consumer. Safe for many threads.
 */
public final class TransactionalWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TransactionalWriter.class);
    private static final int MAX_UNITS = 256;

    /** Of units that share a transaction. The producer keeps the buffers of the largest it has had. */
    private static final long MAX_BYTES = 1024L * 1024;

    /** Room for the largest record. */
    private static final long BUFFER_BYTES = 10L * 1024 * 1024;

    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private record Unit(List<ProducerRecord<String, byte[]>> records, CompletableFuture<List<RecordMetadata>> written) {

        private long bytes() {
            long bytes = 0;
            for (ProducerRecord<String, byte[]> outgoing : records) {
                bytes += outgoing.value() == null ? 0 : outgoing.value().length;
            }
            return bytes;
        }
    }

    private final Supplier<Producer<String, byte[]>> producers;
    private final boolean reopens;
    private final BlockingQueue<Unit> waiting = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean fenced;
    private @Nullable Producer<String, byte[]> producer;

    /**
     * A writer; it connects on a thread of its own.
     *
     * @param clientProperties at least {@code bootstrap.servers}
     * @param transactionalId who writes: a later writer of the same id fences this one and ends what it left unfinished
     * @param transactionTimeout after which the broker ends what a writer that is gone left unfinished; until then read_committed
     *     consumers of the partitions concerned see nothing newer
     * @param reopens whether a writer that was fenced opens again: right for an id that nobody else uses, wrong for one that
     *     goes from owner to owner
     */
    public TransactionalWriter(
            Map<String, String> clientProperties,
            String transactionalId,
            Duration transactionTimeout,
            boolean reopens) {
        this(
                () -> new KafkaProducer<>(
                        properties(clientProperties, transactionalId, transactionTimeout),
                        new StringSerializer(),
                        new ByteArraySerializer()),
                transactionalId,
                reopens);
    }

    TransactionalWriter(Supplier<Producer<String, byte[]>> producers, String transactionalId, boolean reopens) {
        this.producers = producers;
        this.reopens = reopens;
        this.thread = new Thread(this::run, "dateline-write-" + transactionalId);
        this.thread.setDaemon(true);
        this.thread.start();
    }

    /** Complete once earlier writers of this id are fenced and what they left unfinished has been ended. */
    public CompletableFuture<Void> opened() {
        return opened;
    }

    /** Whether a later writer of the same id has taken over; for good, unless this one reopens. */
    public boolean isFenced() {
        return fenced;
    }

    /** Writes the records in one transaction; the receipts are in their order. */
    public CompletableFuture<List<RecordMetadata>> write(List<ProducerRecord<String, byte[]>> records) {
        Unit unit = new Unit(List.copyOf(records), new CompletableFuture<>());
        waiting.add(unit);
        if (closed || fenced) {
            failWaiting();
        }
        return unit.written();
    }

    /** Takes no more, ends the transaction under way, and fails what still waits. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(CLOSE_LIMIT.toMillis());
            if (thread.isAlive()) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed && !fenced) {
                if (producer == null && !open()) {
                    continue;
                }
                Unit first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    commit(together(first));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            discard();
            failWaiting();
            opened.completeExceptionally(new IllegalStateException("closed"));
        }
    }

    private boolean open() throws InterruptedException {
        try {
            producer = producers.get();
            producer.initTransactions();
            opened.complete(null);
            return true;
        } catch (KafkaException failure) {
            LOG.warn("cannot open a transactional producer yet: {}", failure.toString());
            discard();
            failWaiting(failure);
            fenced = isFencing(failure) && !reopens;
            TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            return false;
        }
    }

    private List<Unit> together(Unit first) {
        List<Unit> units = new ArrayList<>();
        units.add(first);
        long bytes = first.bytes();
        while (units.size() < MAX_UNITS && bytes < MAX_BYTES) {
            Unit next = waiting.poll();
            if (next == null) {
                break;
            }
            units.add(next);
            bytes += next.bytes();
        }
        return units;
    }

    private void commit(List<Unit> units) {
        KafkaException failure = tryCommit(units);
        if (failure == null) {
            return;
        }
        if (units.size() > 1 && producer != null) {
            // One of them may be at fault: the others shall not fail with it.
            for (Unit unit : units) {
                KafkaException own = producer == null ? failure : tryCommit(List.of(unit));
                if (own != null) {
                    unit.written().completeExceptionally(own);
                }
            }
            return;
        }
        units.forEach(unit -> unit.written().completeExceptionally(failure));
    }

    private @Nullable KafkaException tryCommit(List<Unit> units) {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            return new KafkaException("not open");
        }
        List<List<Future<RecordMetadata>>> sent = new ArrayList<>(units.size());
        try {
            open.beginTransaction();
            for (Unit unit : units) {
                List<Future<RecordMetadata>> receipts =
                        new ArrayList<>(unit.records().size());
                for (ProducerRecord<String, byte[]> outgoing : unit.records()) {
                    receipts.add(open.send(outgoing));
                }
                sent.add(receipts);
            }
            commitTransaction(open);
        } catch (KafkaException failure) {
            abort(open, failure);
            return failure;
        }
        for (int i = 0; i < units.size(); i++) {
            complete(units.get(i), sent.get(i));
        }
        return null;
    }

    /** A commit that timed out may still happen and has to be asked for again: KIP-691, and the Javadoc of commitTransaction. */
    private void commitTransaction(Producer<String, byte[]> open) {
        while (true) {
            try {
                open.commitTransaction();
                return;
            } catch (TimeoutException late) {
                if (closed) {
                    throw late;
                }
                LOG.warn("a commit takes long: {}", late.getMessage());
            }
        }
    }

    private static void complete(Unit unit, List<Future<RecordMetadata>> sent) {
        List<RecordMetadata> receipts = new ArrayList<>(sent.size());
        try {
            for (Future<RecordMetadata> receipt : sent) {
                receipts.add(receipt.get());
            }
            unit.written().complete(receipts);
        } catch (ExecutionException committedWithout) {
            unit.written().completeExceptionally(committedWithout);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            unit.written().completeExceptionally(interrupted);
        }
    }

    private void abort(Producer<String, byte[]> open, KafkaException failure) {
        if (isFencing(failure)) {
            fenced = !reopens;
            discard();
            return;
        }
        if (isFatal(failure)) {
            discard();
            return;
        }
        try {
            open.abortTransaction();
        } catch (KafkaException unusable) {
            fenced = isFencing(unusable) && !reopens;
            discard();
        }
    }

    private static boolean isFencing(Throwable failure) {
        return failure instanceof ProducerFencedException || failure instanceof InvalidProducerEpochException;
    }

    private static boolean isFatal(Throwable failure) {
        return failure instanceof ApplicationRecoverableException
                || failure instanceof AuthorizationException
                || failure instanceof OutOfOrderSequenceException
                || failure instanceof UnsupportedVersionException;
    }

    private void discard() {
        Producer<String, byte[]> open = producer;
        producer = null;
        if (open != null) {
            // Whatever is open is ended by the next writer of this id, or by its time limit.
            open.close(Duration.ZERO);
        }
    }

    private void failWaiting() {
        failWaiting(new IllegalStateException(fenced ? "another writer has taken over" : "the writer is closed"));
    }

    private void failWaiting(Exception cause) {
        for (Unit unit = waiting.poll(); unit != null; unit = waiting.poll()) {
            unit.written().completeExceptionally(cause);
        }
    }

    private static Properties properties(Map<String, String> given, String transactionalId, Duration timeout) {
        Properties properties = ProducerSettings.safe(given);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, transactionalId);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Long.toString(timeout.toMillis()));
        properties.put(
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Long.toString(Math.max(2_000, timeout.toMillis() - 1_000)));
        properties.put(
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, Long.toString(Math.max(1_000, timeout.toMillis() / 2)));
        // Everything of a transaction is sent at its commit; waiting for more would only be waiting.
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Long.toString(BUFFER_BYTES));
        return properties;
    }
}
