package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dateline.ingest.backfill.BackfillBatch;
import org.dateline.ingest.backfill.BackfillState;
import org.dateline.ingest.backfill.BackfillStore;
import org.dateline.ingest.backfill.BackfillStoreException;
import org.dateline.ingest.backfill.Backlog;
import org.dateline.ingest.backfill.ManualTime;
import org.dateline.ingest.backfill.Pace;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.RejectedItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackfillJobTest {

    private static final int ARTICLES = 3 + 7 + 10 + 5 + 1 + 1;
    private static final int REFUSALS = 1 + 1 + 1;

    @TempDir
    private Path folder;

    private final FakeStore store = new FakeStore();

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("b/c"));
        new WarcFixture()
                .other("warcinfo", "", "application/warc-fields", "software: test\r\n")
                .page("https://post.example/1", page("1"))
                .other("request", "https://post.example/2", "application/http", "GET / HTTP/1.1\r\n\r\n")
                .page("https://post.example/2", page("2"))
                .page("https://post.example/3", page("3"))
                .other("metadata", "https://post.example/3", "text/plain", "x")
                .write(folder.resolve("a.warc.gz"), WarcFixture.Packing.PER_RECORD);
        text("b/lines.jsonl", lines(1, 7) + "no json\n");
        text("b/c/feed.xml", feed(10));
        Files.write(
                folder.resolve("b/lines.jsonl.gz"),
                WarcFixture.gzip(lines(11, 15).getBytes(StandardCharsets.UTF_8)));
        byte[] packed = WarcFixture.gzip(lines(21, 23).getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("c.broken.gz"), Arrays.copyOf(packed, packed.length / 2));
        text("d.html", page("d"));
        text("e.empty", "");
        text("f.txt", "Words of a page as plain text.\n\nAnd more of them.");
        text(".hidden", "nothing");
    }

    @Test
    void readsAllInOrderAndCounts() throws Exception {
        ManualTime time = new ManualTime(Duration.ZERO);
        BackfillJob job = job(time, 0);
        assertThat(run(job, false, false)).isEqualTo(BackfillJob.End.FINISHED);
        BackfillState state = store.state();
        assertThat(state.finished()).isTrue();
        assertThat(state.file()).isNull();
        assertThat(state.filesDone()).isEqualTo(8);
        assertThat(state.articles()).isEqualTo(store.articles.size()).isEqualTo(ARTICLES);
        assertThat(state.rejected()).isEqualTo(store.refusals.size()).isEqualTo(REFUSALS);
        assertThat(new HashSet<>(store.articles)).hasSize(ARTICLES);
        BackfillProgress progress = job.progress().orElseThrow();
        assertThat(progress.skipped()).containsEntry("request", 1L).containsEntry("metadata", 1L);
        assertThat(progress.rejected().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(REFUSALS);
        assertThat(progress.bytesDone()).isEqualTo(progress.bytes()).isPositive();
        assertThat(store.lanes).containsOnly(Lane.BACKFILL);
    }

    /** Killed before and after writes, at every size of batch, with a clock that ends batches early. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 12, 40})
    void killedAnywhereNothingIsLostAndNothingTwice(int bound) throws Exception {
        run(job(new ManualTime(Duration.ZERO), 0), false, false);
        List<String> expected = List.copyOf(store.articles);
        List<String> refusals = List.copyOf(store.refusals);
        BackfillState whole = store.state();
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            FakeStore killed = new FakeStore();
            int kills = 0;
            while (killed.state == null || !killed.state.finished()) {
                killed.writesToLive = random.nextInt(3);
                killed.storesTheLast = random.nextBoolean();
                try {
                    job(killed, new ManualTime(Duration.ofMillis(random.nextInt(400))), bound)
                            .run(new BackfillJob.Order("j", false, false));
                } catch (Killed end) {
                    kills++;
                }
                if (kills > 200) {
                    killed.storesTheLast = true;
                }
            }
            assertThat(killed.articles).as("seed %d", seed).isEqualTo(expected);
            assertThat(killed.refusals).isEqualTo(refusals);
            assertThat(killed.state.records()).isEqualTo(whole.records());
            assertThat(killed.state.articles()).isEqualTo(whole.articles());
            assertThat(killed.state.rejected()).isEqualTo(whole.rejected());
            assertThat(killed.state.filesDone()).isEqualTo(whole.filesDone());
            assertThat(kills).isPositive();
        }
    }

    /** How a write fails. */
    enum Failing {
        NOT_STORED,
        STORED_UNSEEN
    }

    @ParameterizedTest
    @EnumSource
    void triesUntilItIsStored(Failing how) throws Exception {
        ManualTime time = new ManualTime(Duration.ZERO);
        int[] failures = {0};
        store.onWrite = batch -> {
            if (failures[0]++ % 3 == 2) {
                return;
            }
            if (how == Failing.STORED_UNSEEN) {
                store.take(batch);
            }
            throw BackfillStoreException.away("no broker", null);
        };
        store.opensToFail = 1;
        assertThat(run(job(time, 12), false, false)).isEqualTo(BackfillJob.End.FINISHED);
        assertThat(store.articles).hasSize(ARTICLES).doesNotHaveDuplicates();
        assertThat(store.refusals).hasSize(REFUSALS);
        assertThat(time.waited()).isGreaterThan(Duration.ofSeconds(5));
    }

    @Test
    void stoppedWhileKafkaIsAway() throws Exception {
        ManualTime time = new ManualTime(Duration.ZERO);
        BackfillJob job = job(time, 12);
        store.onWrite = batch -> {
            throw BackfillStoreException.away("no broker", null);
        };
        time.whileWaiting(() -> {
            assertThat(job.progress().orElseThrow().waiting()).isEqualTo("not stored yet, trying again: no broker");
            time.stop();
        });
        assertThat(run(job, false, false)).isEqualTo(BackfillJob.End.STOPPED);
        assertThat(store.articles).isEmpty();
    }

    @Test
    void anotherProcessTakesOver() {
        store.onWrite = batch -> {
            throw BackfillStoreException.takenOver(null);
        };
        assertThatThrownBy(() -> run(job(new ManualTime(Duration.ZERO), 12), false, false))
                .isInstanceOf(BackfillException.class)
                .hasMessageContaining("another process works on this job");
    }

    @Test
    void anotherProcessWentOnInBetween() {
        store.onWrite = batch -> {
            store.state = BackfillState.fresh("j", Instant.EPOCH);
            throw BackfillStoreException.away("no broker", null);
        };
        assertThatThrownBy(() -> run(job(new ManualTime(Duration.ZERO), 12), false, false))
                .isInstanceOf(BackfillException.class)
                .hasMessageContaining("another process works on this job");
    }

    @Test
    void stopsAtTheNextBatchAndGoesOn() throws Exception {
        ManualTime time = new ManualTime(Duration.ZERO);
        int[] writes = {0};
        store.onWrite = batch -> {
            if (++writes[0] == 2) {
                time.stop();
            }
        };
        assertThat(run(job(time, 12), false, false)).isEqualTo(BackfillJob.End.STOPPED);
        assertThat(store.articles).hasSizeBetween(1, 6);
        assertThat(run(job(new ManualTime(Duration.ZERO), 0), false, false)).isEqualTo(BackfillJob.End.FINISHED);
        assertThat(store.articles).hasSize(ARTICLES).doesNotHaveDuplicates();
    }

    @Test
    void whatIsFinishedIsNotReadAgainUnlessItIsRestarted() throws Exception {
        run(job(new ManualTime(Duration.ZERO), 0), false, false);
        assertThat(run(job(new ManualTime(Duration.ZERO), 0), false, false)).isEqualTo(BackfillJob.End.FINISHED_BEFORE);
        assertThat(store.articles).hasSize(ARTICLES);
        assertThat(run(job(new ManualTime(Duration.ZERO), 0), true, false)).isEqualTo(BackfillJob.End.FINISHED);
        assertThat(store.articles).hasSize(2 * ARTICLES);
        assertThat(store.state().articles()).isEqualTo(ARTICLES);
    }

    @Test
    void articlesThatDoNotFitCountAsRefused() throws Exception {
        store.fits = id -> id.hashCode() % 3 != 0;
        run(job(new ManualTime(Duration.ZERO), 12), false, false);
        assertThat(store.articles.size() + store.refusals.size()).isEqualTo(ARTICLES + REFUSALS);
        assertThat(store.refusals).hasSizeGreaterThan(REFUSALS);
        assertThat(store.state().articles()).isEqualTo(store.articles.size());
        assertThat(store.state().rejected()).isEqualTo(store.refusals.size());
    }

    @Test
    void aFileThatIsGoneIsToldOfAndTheRestIsRead() throws Exception {
        BackfillJob job = job(new ManualTime(Duration.ZERO), 0);
        Files.delete(folder.resolve("d.html"));
        assertThat(run(job, false, false)).isEqualTo(BackfillJob.End.FINISHED);
        assertThat(store.articles).hasSize(ARTICLES - 1);
        assertThat(job.progress().orElseThrow().unreadable()).containsExactly("d.html: it is gone");
        assertThat(store.state().filesDone()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "a-new, 'files have changed since: 2 files come before b/lines.jsonl, where it goes on, but 1'",
        "grown, 'files have changed since: b/lines.jsonl is not the file any more'",
        "gone,  'files have changed since: b/lines.jsonl, where it goes on, is no longer'",
    })
    void filesThatChangeInBetweenStopIt(String change, String message) throws Exception {
        Files.move(folder.resolve("b/c/feed.xml"), folder.resolve("z.xml"));
        ManualTime time = new ManualTime(Duration.ZERO);
        store.onWrite = batch -> {
            String file = batch.state().file();
            if (file != null && file.endsWith(".jsonl") && batch.state().position() != null) {
                time.stop();
            }
        };
        run(job(time, 12), false, false);
        store.onWrite = batch -> {};
        assertThat(store.state().file()).isEqualTo("b/lines.jsonl");
        int before = store.articles.size();
        switch (change) {
            case "a-new" -> text("a.html", page("new"));
            case "grown" -> text("b/lines.jsonl", lines(1, 9));
            default -> Files.delete(folder.resolve("b/lines.jsonl"));
        }
        assertThatThrownBy(() -> run(job(new ManualTime(Duration.ZERO), 12), false, false))
                .isInstanceOf(BackfillException.class)
                .hasMessageContaining(message);
        assertThat(store.articles).hasSize(before);
        assertThat(run(job(new ManualTime(Duration.ZERO), 12), false, true)).isEqualTo(BackfillJob.End.FINISHED);
        assertThat(store.articles).doesNotHaveDuplicates().hasSizeGreaterThan(before);
        assertThat(store.state().finished()).isTrue();
    }

    @Test
    void severalInputsInTheirOrderAndNoFileTwice() throws Exception {
        List<Path> paths = List.of(folder.resolve("d.html"), folder.resolve("b"), folder);
        BackfillInputs inputs = BackfillInputs.list(paths);
        assertThat(inputs.size()).isEqualTo(8);
        assertThat(List.of(
                        inputs.get(0).name(),
                        inputs.get(1).name(),
                        inputs.get(4).name()))
                .containsExactly("1:d.html", "2:c/feed.xml", "3:a.warc.gz");
        assertThat(BackfillInputs.jobId(paths)).isEqualTo(BackfillInputs.jobId(List.copyOf(paths)));
        assertThat(BackfillInputs.jobId(List.of(folder.resolve("b/../b"))))
                .isEqualTo(BackfillInputs.jobId(List.of(folder.resolve("b"))))
                .matches("b-[0-9a-f]{8}")
                .isNotEqualTo(BackfillInputs.jobId(List.of(folder.resolve("b/c"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1@2+3", "1@2+3/4", "1@2+3/4 5", "1@2+3/x 5 6", "1@2+3 4/5 6", "x/4 5 6", "1@2+3/4 5 6 7"})
    void noCursor(String code) {
        assertThatThrownBy(() -> BackfillCursor.parse(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void cursorsAreWhatTheySay() {
        BackfillCursor cursor = new BackfillCursor(new Position(12, 3_456, 7), 200, 98_765, 1_767_225_600_000L);
        assertThat(cursor.code()).isEqualTo("12@3456+7/200 98765 1767225600000");
        assertThat(BackfillCursor.parse(cursor.code())).isEqualTo(cursor);
    }

    private BackfillJob.End run(BackfillJob job, boolean restart, boolean force) throws BackfillException {
        return job.run(new BackfillJob.Order("j", restart, force));
    }

    private BackfillJob job(ManualTime time, int bound) throws IOException {
        return job(store, time, bound);
    }

    /** A batch has a quarter of the bound at most. */
    private BackfillJob job(BackfillStore to, ManualTime time, int bound) throws IOException {
        Backlog nothing = new Backlog() {
            @Override
            public String readers() {
                return "nobody";
            }

            @Override
            public Optional<Lag> look() {
                return Optional.of(new Lag(0, true));
            }
        };
        BackfillInputs inputs = BackfillInputs.list(List.of(folder));
        return new BackfillJob(inputs, IngestSettings.standard(), to, nothing, new Pace(bound, 0), time, time);
    }

    private void text(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String page(String name) {
        return "<html><head><link rel=canonical href='https://post.example/" + name
                + "'><title>T</title></head><body><p>words of " + name + "</p></body></html>";
    }

    private static String lines(int first, int last) {
        StringBuilder lines = new StringBuilder();
        for (int i = first; i <= last; i++) {
            lines.append("{\"id\":\"")
                    .append(i)
                    .append("\",\"title\":\"One\",\"text\":\"words\",\"source\":\"Post\"}\n");
        }
        return lines.toString();
    }

    private static String feed(int items) {
        StringBuilder feed =
                new StringBuilder("<rss version='2.0'><channel><title>F</title><link>https://feed.example/</link>");
        for (int i = 0; i < items; i++) {
            feed.append("<item><title>T</title><link>https://feed.example/")
                    .append(i)
                    .append("</link></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    /** SIGKILL, as near as a test in one process comes. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class FakeStore implements BackfillStore {
        private final List<String> articles = new ArrayList<>();
        private final List<String> refusals = new ArrayList<>();
        private final List<Lane> lanes = new ArrayList<>();
        private @Nullable BackfillState state;
        private int writesToLive = Integer.MAX_VALUE;
        private boolean storesTheLast;
        private int opensToFail;
        private Predicate<String> fits = id -> true;

        /** What happens before a batch is taken; where it throws, it is not. */
        private Consumer<BackfillBatch> onWrite = batch -> {};

        BackfillState state() {
            if (state == null) {
                throw new AssertionError("nothing was stored");
            }
            return state;
        }

        @Override
        public Optional<BackfillState> open() {
            if (opensToFail-- > 0) {
                throw BackfillStoreException.away("no broker", null);
            }
            return Optional.ofNullable(state);
        }

        @Override
        public Stored write(BackfillBatch batch) {
            boolean last = writesToLive-- == 0;
            if (last && !storesTheLast) {
                throw new Killed();
            }
            onWrite.accept(batch);
            Stored stored = take(batch);
            if (last) {
                throw new Killed();
            }
            return stored;
        }

        private Stored take(BackfillBatch batch) {
            List<RejectedItem> unwritable = new ArrayList<>();
            batch.articles().forEach(article -> {
                lanes.add(article.lane());
                if (fits.test(article.articleId())) {
                    articles.add(article.articleId());
                } else {
                    refusals.add(article.articleId());
                    unwritable.add(new RejectedItem(
                            article.articleId(),
                            RejectReason.TOO_LARGE,
                            "",
                            article.source(),
                            null,
                            null,
                            new byte[0],
                            article.ingestedAt(),
                            null));
                }
            });
            batch.refusals().forEach(refusal -> refusals.add(refusal.articleId()));
            state = batch.state().refusing(unwritable.size());
            return new Stored(state, unwritable);
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
