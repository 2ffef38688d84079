package org.dateline.standalone.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dateline.ingest.backfill.BackfillState;
import org.dateline.ingest.backfill.Backlog;
import org.dateline.ingest.identity.ArticleIdentifier;
import org.dateline.ingest.identity.ArticleIds;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.intake.Ingest;
import org.dateline.ingest.intake.IngestListener;
import org.dateline.ingest.intake.IngestSettings;
import org.dateline.ingest.publish.GroupBacklog;
import org.dateline.ingest.publish.KafkaBackfillStore;
import org.dateline.ingest.publish.KafkaRawArticlePublisher;
import org.dateline.ingest.source.Lane;
import org.dateline.news.RawArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Back-fills as processes of their own: killed, stopped, doubled, and beside live input. */
final class BackfillIT {

    private static final int KILLS = Integer.getInteger("dateline.backfill.kills", 8);
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void killedStoppedAndDoubledItPublishesEveryArticleOnce() throws Exception {
        Random random = new Random(20260302);
        BackfillArchive archive =
                new BackfillArchive(folder.resolve("archive")).grow(450).grow(450);
        List<String> arguments =
                List.of("--job", "killed", "--max-lag", "400", archive.folder().toString());
        Instant start = Instant.now();
        int effective = 0;
        try (IngestBroker broker = new IngestBroker(folder, 3);
                RawReader reader = new RawReader(broker, 500, Duration.ofMillis(20))) {
            for (int round = 0; round < KILLS; round++) {
                try (BackfillProcess process = BackfillProcess.start(broker, folder.resolve("log"), arguments)) {
                    awaitWork(reader, process);
                    // Anywhere in the work of the next moments; the moment is the test's subject, not something to wait
                    // for.
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(350));
                    effective += process.isAlive() ? 1 : 0;
                    process.kill();
                }
            }
            try (BackfillProcess process = BackfillProcess.start(broker, folder.resolve("log"), arguments)) {
                awaitWork(reader, process);
                process.stop();
                assertThat(process.await()).isEqualTo(143);
                assertThat(process.output()).contains("The same command goes on from there.");
            }
            BackfillState stopped = state(broker, "killed");
            assertThat(stopped.finished()).isFalse();
            assertThat(broker.rawArticles()).hasSize((int) stopped.articles());

            List<String> slowly =
                    Stream.concat(Stream.of("--rate", "40"), arguments.stream()).toList();
            try (BackfillProcess one = BackfillProcess.start(broker, folder.resolve("one"), slowly)) {
                // Not what the reader sees: it may still read what the stopped one wrote, and the second would begin
                // first.
                await().atMost(SOON).until(() -> one.output().contains(" articles/s, "));
                try (BackfillProcess two = BackfillProcess.start(broker, folder.resolve("two"), arguments)) {
                    assertThat(one.await()).as(one.output()).isEqualTo(1);
                    assertThat(one.output()).contains("another process works on this job now");
                    assertThat(two.await()).as(two.output()).isZero();
                }
            }
            try (BackfillProcess again = BackfillProcess.start(broker, folder.resolve("log"), arguments)) {
                assertThat(again.await()).isZero();
                assertThat(again.output()).contains("nothing to do");
            }

            Map<String, Integer> found = new TreeMap<>();
            List<RawArticle> articles = broker.rawArticles();
            articles.forEach(article -> found.merge(String.valueOf(article.getUri()), 1, Integer::sum));
            long twice = found.values().stream().filter(count -> count > 1).count();
            System.out.printf(
                    Locale.ROOT,
                    "BACK-FILL KILL TEST %d kills (%d while it worked), %d articles, %d lost, %d duplicated, %d s%n",
                    KILLS,
                    effective,
                    archive.addresses().size(),
                    archive.addresses().stream()
                            .filter(address -> !found.containsKey(address))
                            .count(),
                    twice,
                    Duration.between(start, Instant.now()).toSeconds());
            assertThat(found.keySet()).isEqualTo(archive.addresses());
            assertThat(twice).isZero();
            assertThat(articles).allMatch(article -> article.getLane() == org.dateline.news.Lane.BACKFILL);
            BackfillState end = state(broker, "killed");
            assertThat(end.finished()).isTrue();
            assertThat(end.articles()).isEqualTo(archive.addresses().size());
            assertThat(end.filesDone()).isEqualTo(archive.files());
            assertThat(end.rejected()).isZero();
            assertThat(effective).isGreaterThanOrEqualTo(KILLS / 2);
        }
    }

    @Test
    void liveArticlesNeverWaitBehindMoreThanTheBound() throws Exception {
        int bound = 500;
        int batch = bound / 4;
        // Each transaction leaves a marker in each of the partitions, which counts as unread, too.
        int markers = 3 * (bound / batch + 1);
        BackfillArchive archive = new BackfillArchive(folder.resolve("archive")).grow(800);
        try (IngestBroker broker = new IngestBroker(folder, 3);
                RawReader reader = new RawReader(broker, 60, Duration.ofMillis(100));
                GroupBacklog backlog =
                        new GroupBacklog(Map.of("bootstrap.servers", broker.bootstrapServers()), RawReader.GROUP);
                KafkaRawArticlePublisher publisher = new KafkaRawArticlePublisher(
                        Map.of("bootstrap.servers", broker.bootstrapServers()),
                        broker.registryClient(),
                        "test",
                        new SecureRandom());
                Ingest live = live(publisher);
                BackfillProcess process = BackfillProcess.start(
                        broker,
                        folder.resolve("log"),
                        List.of(
                                "--max-lag",
                                Integer.toString(bound),
                                archive.folder().toString()))) {
            awaitWork(reader, process);
            long mostLag = 0;
            long mostBefore = 0;
            int pushed = 0;
            while (process.isAlive()) {
                mostLag = Math.max(
                        mostLag, backlog.look().map(Backlog.Lag::records).orElse(0L));
                if (reader.read() > 400L * (pushed + 1)) {
                    String address = "https://live.example/" + pushed++;
                    Path page = folder.resolve("live.jsonl");
                    Files.writeString(
                            page,
                            "{\"url\":\"" + address + "\",\"title\":\"Now\",\"text\":\"words\",\"source\":\"Live\"}\n");
                    long before = reader.read();
                    assertThat(live.ingest(page.toString(), Lane.LIVE).published())
                            .isEqualTo(1);
                    String key = ArticleIds.of(keyOf(address));
                    await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(() -> reader.seenAt(key) >= 0);
                    mostBefore = Math.max(mostBefore, reader.seenAt(key) - before);
                }
            }
            assertThat(process.await()).as(process.output()).isZero();
            System.out.printf(
                    Locale.ROOT,
                    "BACK-FILL BESIDE LIVE INPUT bound %d: most unread %d, most articles before one of %d live ones %d%n",
                    bound,
                    mostLag,
                    pushed,
                    mostBefore);
            assertThat(pushed).isGreaterThanOrEqualTo(5);
            assertThat(mostLag).isBetween(bound / 2L, (long) bound + batch + markers);
            assertThat(mostBefore).isLessThanOrEqualTo(bound + batch + markers);
        }
    }

    private static String keyOf(String address) {
        return new ArticleIdentifier(new UrlNormalizer(TrackingParameters.load()))
                .keyOf(address)
                .orElseThrow();
    }

    private static Ingest live(KafkaRawArticlePublisher publisher) {
        return new Ingest(
                publisher,
                (address, validators) -> {
                    throw new AssertionError("nothing is fetched here");
                },
                Clock.systemUTC(),
                IngestSettings.standard(),
                IngestListener.SILENT);
    }

    /** Until articles of this process have come out. */
    private static void awaitWork(RawReader reader, BackfillProcess process) {
        long before = reader.read();
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> reader.read() > before || !process.isAlive());
    }

    private static BackfillState state(IngestBroker broker, String job) {
        BackfillState state = KafkaBackfillStore.jobs(
                        Map.of("bootstrap.servers", broker.bootstrapServers()), broker.registryClient())
                .get(job);
        assertThat(state).isNotNull();
        return state;
    }
}
