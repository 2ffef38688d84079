package org.dateline.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.dateline.ingest.identity.FeedIds;
import org.dateline.ingest.identity.IdentityPolicy;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.publish.SubscriptionBook;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.news.RawArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ingest processes killed with SIGKILL: nothing is lost, nothing stands twice, and somebody else goes on. */
final class KillIT {

    private static final int ROUNDS = Integer.getInteger("dateline.kill.rounds", 50);
    private static final int FEEDS = 8;

    @TempDir
    private Path folder;

    /** Half of the feeds are published as they are, half wait for the pages of their items. */
    @Test
    void fiftyKillsLoseNothingAndPublishNothingTwice() throws Exception {
        Random random = new Random(20260302);
        Map<String, String> settings = Map.of(
                "DATELINE_KAFKA_GROUP_INSTANCE_ID", "one",
                "DATELINE_KAFKA_SESSION_TIMEOUT_MS", "6000",
                "DATELINE_PAGE_RECHECK_MS", "86400000");
        Instant start = Instant.now();
        try (IngestBroker broker = new IngestBroker(folder, 3);
                FeedSite site = new FeedSite(FEEDS, 15)) {
            subscribe(broker, site, Duration.ofSeconds(1));
            int effective = 0;
            for (int round = 0; round < ROUNDS; round++) {
                int before = site.requests();
                try (IngestProcess process = IngestProcess.start(broker, settings, folder.resolve("ingest.log"))) {
                    await().atMost(Duration.ofSeconds(60))
                            .pollInterval(Duration.ofMillis(10))
                            .until(() -> site.requests() > before);
                    site.grow();
                    // Anywhere in the work of the next moments; the moment is the test's subject, not something to wait
                    // for.
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(1_200));
                    assertThat(process.isAlive()).isTrue();
                    effective += site.requests() > before + 1 ? 1 : 0;
                    process.kill();
                }
            }
            Set<String> expected = site.itemAddresses();
            try (IngestProcess process = IngestProcess.start(broker, settings, folder.resolve("ingest.log"))) {
                await().atMost(Duration.ofSeconds(120))
                        .pollInterval(Duration.ofSeconds(1))
                        .untilAsserted(
                                () -> assertThat(addresses(broker.rawArticles()).keySet())
                                        .containsAll(expected));
                // A few more polls of everything, in which nothing may be published again.
                int polled = site.requests();
                await().atMost(Duration.ofSeconds(60)).until(() -> site.requests() > polled + 3 * FEEDS);
                assertThat(process.stop()).isTrue();
            }
            Map<String, Integer> found = addresses(broker.rawArticles());
            Set<String> lost = new TreeSet<>(expected);
            lost.removeAll(found.keySet());
            List<String> twice = found.entrySet().stream()
                    .filter(entry -> entry.getValue() > 1)
                    .map(Map.Entry::getKey)
                    .toList();
            System.out.printf(
                    Locale.ROOT,
                    "KILL TEST %d rounds (%d in the middle of polls), %d articles, %d lost, %d duplicated, %d s%n",
                    ROUNDS,
                    effective,
                    expected.size(),
                    lost.size(),
                    twice.size(),
                    Duration.between(start, Instant.now()).toSeconds());
            assertThat(lost).as("lost").isEmpty();
            assertThat(twice).as("duplicated").isEmpty();
            assertThat(found.keySet()).isEqualTo(expected);
        }
    }

    @Test
    void theOtherInstanceTakesOver() throws Exception {
        try (IngestBroker broker = new IngestBroker(folder, 6);
                FeedSite site = new FeedSite(40, 5);
                IngestProcess one = IngestProcess.start(
                        broker, Map.of("DATELINE_FETCH_CONTACT", "mailto:one"), folder.resolve("one.log"));
                IngestProcess two = IngestProcess.start(
                        broker, Map.of("DATELINE_FETCH_CONTACT", "mailto:two"), folder.resolve("two.log"))) {
            subscribe(broker, site, Duration.ofSeconds(1));
            await().atMost(Duration.ofSeconds(90)).until(() -> {
                site.forgetAskers();
                TimeUnit.SECONDS.sleep(3); // three intervals, in which each feed is asked for at least twice
                return site.askers().size() == 2
                        && all(site).size() == 40
                        && overlap(site).isEmpty();
            });
            Set<Integer> ofOne = feedsOf(site, "mailto:one");
            assertThat(ofOne).isNotEmpty().hasSizeLessThan(40);
            assertThat(feedsOf(site, "mailto:two")).isNotEmpty();

            one.kill();
            Instant killed = Instant.now();
            site.forgetAskers();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> feedsOf(site, "mailto:two").containsAll(ofOne));
            System.out.printf(
                    Locale.ROOT,
                    "TAKE-OVER of %d feeds after a kill: %.1f s%n",
                    ofOne.size(),
                    Duration.between(killed, Instant.now()).toMillis() / 1000.0);
            site.grow();
            Set<String> expected = site.itemAddresses();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() ->
                            assertThat(addresses(broker.rawArticles()).keySet()).isEqualTo(expected));
            assertThat(addresses(broker.rawArticles()).values()).containsOnly(1);
            assertThat(site.askedTwiceAtOnce()).isEmpty();
            assertThat(two.stop()).isTrue();
        }
    }

    private static void subscribe(IngestBroker broker, FeedSite site, Duration interval) {
        FeedIds ids = new FeedIds(new UrlNormalizer(TrackingParameters.load()));
        try (SubscriptionBook book = broker.subscriptions()) {
            List<String> addresses = site.addresses();
            book.put(addresses.stream()
                    .map(address -> new Subscription(
                            ids.of(address),
                            address,
                            null,
                            interval,
                            null,
                            null,
                            IdentityPolicy.AUTO,
                            addresses.indexOf(address) % 2 == 1,
                            true,
                            Instant.now()))
                    .toList());
        }
    }

    /** How often each address stands on the topic. */
    private static Map<String, Integer> addresses(List<RawArticle> articles) {
        Map<String, Integer> counts = new TreeMap<>();
        articles.forEach(article -> counts.merge(String.valueOf(article.getUri()), 1, Integer::sum));
        return counts;
    }

    private static Set<Integer> feedsOf(FeedSite site, String contact) {
        Set<Integer> feeds = new TreeSet<>();
        site.askers().forEach((agent, asked) -> {
            if (agent.contains(contact)) {
                feeds.addAll(asked);
            }
        });
        return feeds;
    }

    private static Set<Integer> all(FeedSite site) {
        Set<Integer> feeds = new HashSet<>();
        site.askers().values().forEach(feeds::addAll);
        return feeds;
    }

    private static Set<Integer> overlap(FeedSite site) {
        Set<Integer> both = feedsOf(site, "mailto:one");
        both.retainAll(feedsOf(site, "mailto:two"));
        return both;
    }
}
