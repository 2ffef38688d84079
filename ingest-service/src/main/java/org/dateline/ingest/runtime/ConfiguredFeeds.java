package org.dateline.ingest.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.ingest.identity.FeedIds;
import org.dateline.ingest.publish.SubscriptionBook;
import org.dateline.ingest.schedule.Subscription;

/**
 * The feeds that the configuration names, subscribed on their topic: what it says of a feed holds, everything else of a subscription
 * that is there already stays. A feed that is named no more stays subscribed until somebody removes it.
 */
final class ConfiguredFeeds {

    private final FeedIds ids;
    private final Clock clock;

    ConfiguredFeeds(FeedIds ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Addresses by the keys {@code feeds} and {@code feeds.file}. Throws {@link UncheckedIOException} where the file cannot be read. */
    static List<String> addresses(IngestConfig config) {
        List<String> addresses = new ArrayList<>(config.getList(IngestConfig.FEEDS));
        String file = config.getString(IngestConfig.FEEDS_FILE);
        if (!file.isEmpty()) {
            try {
                addresses.addAll(Files.readAllLines(Path.of(file), StandardCharsets.UTF_8));
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
        return addresses.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .distinct()
                .toList();
    }

    /** What has to be put for these addresses. */
    List<Subscription> toPut(
            List<String> addresses, Duration interval, boolean pages, Map<String, SubscriptionBook.Entry> known) {
        Instant now = clock.instant();
        Map<String, Subscription> changes = new LinkedHashMap<>();
        for (String address : addresses) {
            String id = ids.of(address);
            SubscriptionBook.Entry entry = known.get(id);
            Subscription base = entry == null ? Subscription.to(id, address, now) : entry.subscription();
            Subscription wanted = new Subscription(
                    id,
                    address,
                    base.name(),
                    interval,
                    base.defaultZone(),
                    base.language(),
                    base.identityPolicy(),
                    pages,
                    base.enabled(),
                    base.subscribedAt());
            if (entry == null || !wanted.equals(base)) {
                changes.put(id, wanted);
            }
        }
        return List.copyOf(changes.values());
    }
}
