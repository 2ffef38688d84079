package org.dateline.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.ingest.intake.IngestListener;
import org.dateline.news.EnrichedArticle;
import org.dateline.news.Entity;
import org.dateline.news.Mention;
import org.dateline.news.ProducerVersion;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;
import org.dateline.standalone.embedded.EmbeddedStack;
import org.dateline.standalone.embedded.Ports;
import org.dateline.standalone.run.EmbeddedRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Edits of the gazetteer against a running Dateline: what the next article says of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GazetteerCommandIT {

    /** An edit is in force "within seconds". */
    private static final Duration SECONDS = Duration.ofSeconds(5);

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @SuppressWarnings("NullAway.Init") // set before all
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before all
    private EmbeddedRun run;

    @SuppressWarnings("NullAway.Init") // set before all
    private KafkaConsumer<String, EnrichedArticle> enriched;

    private int articles;

    private record Ran(int code, String out, String err) {}

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        EmbeddedStack.Settings settings = new EmbeddedStack.Settings(
                folder.resolve("data"), Ports.free(), Ports.free(), 1, 1, Duration.ofSeconds(1));
        run = EmbeddedRun.start(settings, "test", false, IngestListener.SILENT, line -> {});
        NewsSerdes serdes = new NewsSerdes(NewsSerdes.registryClient(run.stack().registryUrl(), Map.of()));
        enriched = new KafkaConsumer<>(
                Map.of("bootstrap.servers", run.stack().bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                serdes.deserializer(NewsTopics.ARTICLE_ENRICHED));
        TopicPartition only = new TopicPartition(NewsTopics.ARTICLE_ENRICHED.name(), 0);
        enriched.assign(List.of(only));
        enriched.seekToBeginning(List.of(only));
    }

    @AfterAll
    void stop() {
        enriched.close();
        run.close();
    }

    @Test
    void anEditIsInForceWithinSeconds() throws Exception {
        String shipped = version();
        assertThat(entity(tagged("Quillfeather Dynamics"), "Q999999901")).isNull();

        Ran added = gazetteer(
                "add",
                "Quillfeather Dynamics",
                "--type",
                "ORG",
                "--id",
                "Q999999901",
                "--alias",
                "=QFD",
                "--prior",
                "0.9");
        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out().strip()).isEqualTo("added      Q999999901  Quillfeather Dynamics  ORG");
        await().atMost(SECONDS).until(() -> !version().equals(shipped));

        String edited = version();
        EnrichedArticle article = tagged("QFD");
        Entity entity = entity(article, "Q999999901");
        assertThat(Objects.requireNonNull(entity).getWikidata()).isEqualTo("Q999999901");
        assertThat(entity.getMentions())
                .extracting(Mention::getMadeBy, Mention::getMadeByVersion)
                .contains(tuple("gazetteer:Q999999901", edited));
        assertThat(article.getProducers()).contains(new ProducerVersion("gazetteer", edited));

        assertThat(gazetteer("add", "Quillfeather Dynamics").out()).startsWith("unchanged");
        assertThat(gazetteer("show", "QFD").out()).contains("Q999999901", "=QFD", "added 20");
        assertThat(gazetteer("show").out()).contains("Quillfeather Dynamics");

        assertThat(gazetteer("remove", "Q999999901").out()).startsWith("removed");
        await().atMost(SECONDS).until(() -> version().equals(shipped));
        assertThat(entity(tagged("QFD"), "Q999999901")).isNull();
        assertThat(gazetteer("show", "QFD").out()).contains("withdrawn 20");
        assertThat(gazetteer("restore", "Q999999901").out()).startsWith("forgotten");
        assertThat(gazetteer("show", "QFD").err()).contains("not known: QFD");
    }

    @Test
    void whatShipsCanBeWithdrawnAndRestored() throws Exception {
        assertThat(entity(tagged("Germany"), "Q183")).isNotNull();
        String shipped = version();
        assertThat(gazetteer("remove", "Q183").out().strip()).isEqualTo("removed    Q183  Germany");
        await().atMost(SECONDS).until(() -> !version().equals(shipped));
        assertThat(entity(tagged("Germany"), "Q183")).isNull();
        assertThat(gazetteer("restore", "Q183").out().strip()).isEqualTo("restored   Q183  Germany");
        await().atMost(SECONDS).until(() -> version().equals(shipped));
        assertThat(entity(tagged("Germany"), "Q183")).isNotNull();
    }

    @Test
    void aRecordThatIsNotUsableIsPassedOver() throws Exception {
        String before = version();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", run.stack().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(NewsTopics.GAZETTEER_ENTRY.name(), "Q999999902", "{}"))
                    .get();
        }
        assertThat(gazetteer("add", "Ostrava Lantern Guild", "--type", "ORG").code())
                .isZero();
        await().atMost(SECONDS).until(() -> !version().equals(before));
        assertThat(entity(tagged("Ostrava Lantern Guild"), "org:ostrava-lantern-guild"))
                .isNotNull();
        gazetteer("restore", "org:ostrava-lantern-guild");
        await().atMost(SECONDS).until(() -> version().equals(before));
    }

    @Test
    void anEditReachesArticlesOfTheLastDays() throws Exception {
        EnrichedArticle before = tagged("Marrowgate Ensemble");
        tagged("Thimbleby Choir");
        assertThat(entity(before, "Q999999921")).isNull();
        gazetteer("add", "Marrowgate Ensemble", "--type", "ORG", "--id", "Q999999921");
        assertThat(gazetteer("retag", "Marrowgate Ensemble", "--dry-run").out())
                .startsWith(before.getArticle().getArticleId())
                .contains("1 article would be tagged again");
        Ran ran = gazetteer("retag", "Q999999921", "--days", "2");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().strip()).isEqualTo("1 article will be tagged again");
        EnrichedArticle after = enriched(before.getArticle().getHeadline());
        assertThat(entity(after, "Q999999921")).isNotNull();
        assertThat(after.getVersion()).isEqualTo(before.getVersion());
        assertThat(after.getEnrichment()).isEqualTo(before.getEnrichment() + 1);
        assertThat(gazetteer("retag", "Nobody Atall").code()).isEqualTo(1);
        assertThat(gazetteer("retag", "Q183", "--days", "0").code()).isEqualTo(2);
        gazetteer("restore", "Q999999921");
    }

    @Test
    void aDumpIsImportedOnceAndAgain() throws Exception {
        Path dump = folder.resolve("wikidata-20260301-all.json.gz");
        write(
                dump,
                dumped("Q999999911", "Thornquist Wexler", "Q5", 60) + ",\n" + dumped("Q183", "Germania", "Q515", 300));
        String before = version();

        Ran dry = gazetteer("import", dump.toString(), "--dry-run");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("2 items, 2 of them for news", "1  would be written", "1  ship with Dateline");
        assertThat(version()).isEqualTo(before);

        Ran first = gazetteer("import", dump.toString());
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).contains("1  written", "1  ship with Dateline");
        await().atMost(SECONDS).until(() -> !version().equals(before));
        assertThat(entity(tagged("Thornquist Wexler"), "Q999999911")).isNotNull();
        assertThat(gazetteer("import", dump.toString()).out()).contains("1  unchanged");

        gazetteer("add", "Thornquist Wexler", "--alias", "Wexler of Harrow");
        write(dump, dumped("Q999999911", "Thornquist Wexler-Hale", "Q5", 90));
        assertThat(gazetteer("import", dump.toString()).out()).contains("1  stay as an operator");
        assertThat(gazetteer("show", "Q999999911").out()).contains("Wexler of Harrow", "operator, wikidata");
        gazetteer("restore", "Q999999911");
        assertThat(gazetteer("import", dump.toString()).out()).contains("1  written");
        assertThat(gazetteer("show", "Q999999911").out()).contains("Thornquist Wexler-Hale", "wikidata");
        gazetteer("restore", "Q999999911");
        await().atMost(SECONDS).until(() -> version().equals(before));
    }

    @Test
    void anImportOfHalfAFileGoesOnWithTheWhole() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            lines.append(i == 0 ? "" : ",\n").append(dumped("Q99999" + (2000 + i), "Wexler Number" + i, "Q5", 20 + i));
        }
        Path whole = folder.resolve("whole.json.gz");
        write(whole, lines.toString());
        Path half = folder.resolve("half.json.gz");
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(half, Arrays.copyOf(bytes, bytes.length / 2));
        Ran broken = gazetteer("import", half.toString());
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.err()).contains("not complete");
        assertThat(folder.resolve("half.json.gz.dateline-import")).exists();
        assertThat(gazetteer("import", half.toString()).err()).contains("going on after line");
        Ran rest = gazetteer("import", whole.toString());
        assertThat(rest.code()).as(rest.err()).isZero();
        assertThat(rest.out()).contains("unchanged since", "written");
        assertThat(folder.resolve("whole.json.gz.dateline-import")).doesNotExist();
        assertThat(gazetteer("show").out()).contains("Wexler Number0", "Wexler Number399");
    }

    @Test
    void whatIsNoDumpIsRefused() throws Exception {
        Path page = folder.resolve("page.json");
        Files.writeString(page, "<html>\n<p>404</p>\n</html>\n");
        Ran ran = gazetteer("import", page.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("is no Wikidata dump");
        assertThat(gazetteer("import", folder.resolve("nowhere.json").toString())
                        .err())
                .contains("There is no file");
        assertThat(gazetteer("import", page.toString(), "--languages", "English")
                        .code())
                .isEqualTo(2);
        assertThat(gazetteer("import", page.toString(), "--classes", page.toString())
                        .code())
                .isEqualTo(2);
    }

    @Test
    void wrongUsageChangesNothing() {
        for (List<String> wrong : List.of(
                List.of("add", "Quillfeather Unknown"),
                List.of("add", " ", "--type", "ORG"),
                List.of("add", "X", "--type", "COMPANY"),
                List.of("add", "X", "--type", "ORG", "--prior", "2"),
                List.of("add", "X", "--type", "ORG", "--id", "a b"),
                List.of("add", "X", "--type", "ORG", "--country", "Germany"),
                List.of("add", "Germany", "--drop-alias", "Nowhere"),
                List.of("remove"))) {
            Ran ran = gazetteer(wrong.toArray(String[]::new));
            assertThat(ran.code()).as(wrong + ran.err()).isEqualTo(2);
            assertThat(ran.err()).isNotBlank();
        }
        assertThat(gazetteer("remove", "Quillfeather Unknown").code()).isEqualTo(1);
    }

    private static void write(Path dump, String lines) throws IOException {
        try (Writer out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(dump)), StandardCharsets.UTF_8)) {
            out.write("[\n" + lines + "\n]\n");
        }
    }

    private static String dumped(String id, String name, String type, int sitelinks) {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < sitelinks; i++) {
            links.append(i == 0 ? "" : ",").append("\"a").append(i).append("wiki\":{\"title\":\"x\",\"badges\":[]}");
        }
        return "{\"type\":\"item\",\"id\":\"" + id + "\",\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"" + name
                + "\"}},\"descriptions\":[],\"aliases\":[],\"claims\":{\"P31\":[{\"mainsnak\":{\"snaktype\":\"value\",\"property\":"
                + "\"P31\",\"datavalue\":{\"value\":{\"entity-type\":\"item\",\"id\":\"" + type
                + "\"},\"type\":\"wikibase-entityid\"}},\"type\":\"statement\",\"rank\":\"normal\"}]},\"sitelinks\":{"
                + links
                + "}}";
    }

    private String version() {
        return run.stack().enrich().gazetteerVersion();
    }

    /** The enriched article of a text about something, through the whole pipeline. */
    private EnrichedArticle tagged(String name) throws Exception {
        int number = ++articles;
        Path file = folder.resolve("article-" + number + ".jsonl");
        Files.writeString(
                file,
                "{\"url\":\"https://daily.example/" + number + "\",\"title\":\"Harbor news " + number
                        + "\",\"date\":\"2026-03-01T10:00:00Z\",\"language\":\"en\",\"text\":\"The mayor said on"
                        + " Monday that " + name + " would pay for the new quay in the old harbor, and that work on it"
                        + " begins in May. Nobody in the town council was against the plan number " + number
                        + ", which had been on the table for two years.\"}\n");
        run.ingest(List.of(file.toString()));
        return enriched("Harbor news " + number);
    }

    /** The next enriched article of this headline. */
    private EnrichedArticle enriched(String headline) {
        Map<String, EnrichedArticle> found = new HashMap<>();
        await().atMost(LIMIT).until(() -> {
            for (ConsumerRecord<String, EnrichedArticle> record : enriched.poll(Duration.ofMillis(200))) {
                EnrichedArticle article = record.value();
                if (article != null && article.getArticle().getHeadline().equals(headline)) {
                    found.put("it", article);
                }
            }
            return !found.isEmpty();
        });
        return Objects.requireNonNull(found.get("it"));
    }

    private static @Nullable Entity entity(EnrichedArticle article, String id) {
        return article.getEntities().stream()
                .filter(entity -> entity.getEntityId().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Ran gazetteer(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.of(
                        Stream.of("gazetteer"),
                        Arrays.stream(arguments),
                        Stream.of(
                                "--bootstrap-servers",
                                run.stack().bootstrapServers(),
                                "--registry-url",
                                run.stack().registryUrl()))
                .flatMap(part -> part)
                .toArray(String[]::new);
        int code = new CommandLine(new DatelineCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
        return new Ran(code, out.toString(), err.toString());
    }
}
