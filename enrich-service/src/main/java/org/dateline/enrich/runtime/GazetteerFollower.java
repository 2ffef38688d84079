package org.dateline.enrich.runtime;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.dateline.enrich.entity.EntityTagger;
import org.dateline.enrich.entity.Gazetteer;
import org.dateline.enrich.entity.GazetteerEdit;
import org.dateline.enrich.topology.Stages;
import org.dateline.schema.NewsTopics;
import org.dateline.schema.RegistryUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tags with the gazetteer as it stands on its topic, over the one that ships. An edit is in force on every instance as soon as it has
 * read it; edits that come together are taken together, since each needs the matcher built anew. A record that cannot be used is
 * counted and passed over: what its key stood for before stays. Thread-safe.
 */
final class GazetteerFollower implements Stages.EntityStage, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GazetteerFollower.class);
    private static final String TOPIC = NewsTopics.GAZETTEER_ENTRY.name();
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final Duration STOP = Duration.ofSeconds(10);
    /** While edits keep coming, as in an import, they are put in force this often... */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    /** ...but of a large gazetteer less often: so much of the time at most is spent on it. */
    private static final int SHARE_OF_TIME = 10;

    private final Map<String, String> client;
    private final Deserializer<GazetteerEdit> edits;
    private final Gazetteer shipped;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Counter applied;
    private final Counter refused;
    private final Thread thread;

    private volatile EntityTagger tagger;

    private GazetteerFollower(
            Map<String, String> client, Deserializer<GazetteerEdit> edits, EntityTagger tagger, MeterRegistry meters) {
        this.client = client;
        this.edits = edits;
        this.tagger = tagger;
        this.shipped = tagger.gazetteer();
        this.applied = counter(meters, "applied");
        this.refused = counter(meters, "refused");
        Gauge.builder(
                        "dateline.gazetteer.entries",
                        this,
                        f -> f.tagger.gazetteer().entries().size())
                .description("Known entities in force")
                .register(meters);
        this.thread = new Thread(this::follow, "gazetteer");
        this.thread.setDaemon(true);
    }

    /**
     * Reads the topic to its end and follows it from then on.
     *
     * @param client settings of Kafka's clients
     * @param tagger with the gazetteer that ships
     * @param patience how long reading to the end may take
     * @throws IllegalStateException if it takes longer
     */
    static GazetteerFollower start(
            Map<String, String> client,
            Deserializer<GazetteerEdit> edits,
            EntityTagger tagger,
            MeterRegistry meters,
            Duration patience)
            throws InterruptedException {
        GazetteerFollower follower = new GazetteerFollower(client, edits, tagger, meters);
        follower.thread.start();
        if (!follower.caughtUp.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            follower.close();
            throw new IllegalStateException(
                    TOPIC + " could not be read within " + patience.toSeconds() + " s: see the log");
        }
        return follower;
    }

    @Override
    public Stages.FoundEntities tag(String text, String headline, String language) {
        EntityTagger now = tagger;
        return new Stages.FoundEntities(
                now.tag(text, headline, language), now.gazetteer().version());
    }

    /** Version of the gazetteer in force. */
    String version() {
        return tagger.gazetteer().version();
    }

    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(STOP.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() {
        while (stop.getCount() > 0) {
            try (GazetteerLog log = new GazetteerLog(client)) {
                follow(log);
            } catch (InterruptException e) {
                return;
            } catch (KafkaException e) {
                LOG.warn("{} cannot be read, trying again: {}", TOPIC, e.toString());
                pause();
            } catch (RuntimeException e) {
                LOG.error("{} cannot be followed, trying again; the gazetteer in force stays", TOPIC, e);
                pause();
            }
        }
    }

    /** From the beginning: after a failure what stands on the topic is read anew. */
    private void follow(GazetteerLog log) {
        Map<String, GazetteerEdit> current = new LinkedHashMap<>();
        long waitingSince = System.nanoTime();
        boolean changed = true;
        long wait = LONGEST_WAIT.toNanos();
        boolean complete = false; // until then what was in force before stays: half of the topic is not a gazetteer
        while (stop.getCount() > 0) {
            boolean more = false;
            for (ConsumerRecord<String, byte[]> record : log.next(POLL)) {
                take(record, current);
                waitingSince = changed ? waitingSince : System.nanoTime();
                changed = true;
                more = true;
            }
            boolean late = complete && System.nanoTime() - waitingSince > wait;
            if (changed && ((!more && log.isCaughtUp()) || late)) {
                long start = System.nanoTime();
                putInForce(current);
                wait = Math.max(LONGEST_WAIT.toNanos(), SHARE_OF_TIME * (System.nanoTime() - start));
                changed = false;
                complete = true;
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> record, Map<String, GazetteerEdit> current) {
        try {
            if (record.value() == null) {
                current.remove(record.key());
            } else {
                GazetteerEdit edit = edits.deserialize(TOPIC, record.value());
                if (!edit.entry().entityId().equals(record.key())) {
                    throw new SerializationException("the key is '" + record.key() + "' but the record's entityId is '"
                            + edit.entry().entityId() + "'");
                }
                current.put(record.key(), edit);
            }
            applied.increment();
        } catch (RegistryUnavailableException e) {
            throw e; // not the record's fault: begin again
        } catch (SerializationException e) {
            refused.increment();
            LOG.warn("{}, offset {}: not usable, passed over: {}", TOPIC, record.offset(), e.getMessage());
        }
    }

    private void putInForce(Map<String, GazetteerEdit> current) {
        Gazetteer next = shipped.edited(current.values());
        if (!next.version().equals(version())) {
            tagger = tagger.with(next);
        }
        LOG.info(
                "gazetteer {}: {} entries, {} of them edited or withdrawn",
                next.version(),
                next.entries().size(),
                current.size());
        caughtUp.countDown();
    }

    private void pause() {
        try {
            if (stop.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("stopped while waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return Counter.builder("dateline.gazetteer.edits")
                .description("Records of the gazetteer's topic that were read")
                .tag("outcome", outcome)
                .register(meters);
    }
}
