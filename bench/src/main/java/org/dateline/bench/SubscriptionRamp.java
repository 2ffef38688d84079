package org.dateline.bench;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dateline.ingest.identity.FeedIds;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.publish.SubscriptionBook;
import org.dateline.ingest.schedule.Subscription;

/** Subscribes many feeds, evenly over some time, or all at once as an import does. For one thread. */
final class SubscriptionRamp {

    private static final int STEP_MS = 100;

    private final FeedIds ids = new FeedIds(new UrlNormalizer(TrackingParameters.load()));
    private final String bootstrapServers;
    private final SchemaRegistryClient registry;
    private final Clock clock;

    SubscriptionRamp(String bootstrapServers, SchemaRegistryClient registry, Clock clock) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
        this.clock = clock;
    }

    /** Returns when all are on their topic. */
    void subscribe(List<String> addresses, Duration interval, Duration over) throws InterruptedException {
        try (SubscriptionBook book = new SubscriptionBook(
                Map.of("bootstrap.servers", bootstrapServers), registry, "bench", new SecureRandom(), clock)) {
            long begin = System.nanoTime();
            int done = 0;
            while (done < addresses.size()) {
                double passed = (System.nanoTime() - begin) / (double) Math.max(1, over.toNanos());
                int until = (int) Math.min(addresses.size(), Math.ceil(passed * addresses.size()));
                Instant now = clock.instant();
                List<Subscription> part = new ArrayList<>();
                for (String address : addresses.subList(done, until)) {
                    Subscription plain = Subscription.to(ids.of(address), address, now);
                    part.add(new Subscription(
                            plain.feedId(),
                            address,
                            null,
                            interval,
                            null,
                            null,
                            plain.identityPolicy(),
                            false,
                            true,
                            now));
                }
                book.put(part);
                done = until;
                TimeUnit.MILLISECONDS.sleep(STEP_MS);
            }
        }
    }
}
