package org.dateline.standalone.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.dateline.enrich.entity.Gazetteer;
import org.dateline.enrich.entity.GazetteerEdit;
import org.dateline.enrich.entity.GazetteerEntry;
import org.dateline.enrich.runtime.RetagRequests;
import org.dateline.news.Article;
import org.dateline.news.EnrichedArticle;
import org.dateline.news.PubStatus;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;
import org.dateline.standalone.report.TopicReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has articles tagged again that an edit concerns. */
@Command(
        name = "retag",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Has articles of the last days tagged again that have a name of these entities, as they are known now or as they"
                    + " ship, or that are tagged with them.",
            "Articles whose tags change are issued again on news.article.enriched.v1, as another enrichment of the"
                    + " same version; the others are not."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:asked for", "1:one is not known; or Kafka or the registry is away", "2:wrong usage"})
final class GazetteerRetagCommand implements Callable<Integer> {

    /** By then an edit is in force on every instance: edits are asked for all the time, a gazetteer of a million names is built in 4 s. */
    private static final Duration IN_FORCE = Duration.ofSeconds(15);

    private static final int BATCH = 1_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "ENTITY", description = "Ids, names or aliases.")
    private List<String> entities = List.of();

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "7",
            description = "Articles whose enriched record was issued within so many days. Default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(names = "--dry-run", description = "Only list the articles.")
    private boolean dryRun;

    @Mixin
    private GazetteerOptions gazetteer = new GazetteerOptions();

    @Override
    public Integer call() {
        if (days < 1) {
            throw new ParameterException(spec.commandLine(), "--days: " + days + " is less than 1.");
        }
        return gazetteer.run(spec.commandLine().getErr(), this::retag);
    }

    private int retag(GazetteerOptions.Known known) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Wanted wanted = wanted(known, err);
        if (wanted == null) {
            return 1;
        }
        Instant since = Instant.ofEpochMilli(System.currentTimeMillis()).minus(Duration.ofDays(days));
        List<String> articles = new ArrayList<>();
        new TopicReader(known.bootstrapServers())
                .readAll(
                        NewsTopics.ARTICLE_ENRICHED.name(),
                        new NewsSerdes(known.registry()).deserializer(NewsTopics.ARTICLE_ENRICHED),
                        since,
                        record -> {
                            if (wanted.has(record)) {
                                articles.add(record.key());
                            }
                        });
        Set<String> each = new TreeSet<>(articles);
        if (dryRun) {
            each.forEach(out::println);
        } else {
            waitUntilInForce(known, wanted, err);
            try (RetagRequests requests = new RetagRequests(known.client(), known.registry())) {
                int asked = 0;
                for (String articleId : each) {
                    requests.ask(articleId, wanted.reason(), Instant.ofEpochMilli(System.currentTimeMillis()));
                    if (++asked % BATCH == 0) {
                        requests.await();
                    }
                }
                requests.await();
            }
        }
        out.println(each.size()
                + (each.size() == 1 ? " article" : " articles")
                + (dryRun ? " would be tagged again" : " will be tagged again"));
        out.flush();
        return 0;
    }

    private @Nullable Wanted wanted(GazetteerOptions.Known known, PrintWriter err) {
        List<GazetteerEntry> entries = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (String said : entities) {
            List<GazetteerEntry> found = known.find(said);
            if (found.isEmpty()) {
                err.println("not known: " + said);
                err.flush();
                return null;
            }
            for (GazetteerEntry entry : found) {
                ids.add(entry.entityId());
                entries.add(entry);
                GazetteerEntry shipped = known.shipped(entry.entityId());
                if (shipped != null) {
                    entries.add(shipped.withId(shipped.entityId() + "/shipped"));
                }
            }
        }
        return new Wanted(ids, Gazetteer.of(entries));
    }

    private void waitUntilInForce(GazetteerOptions.Known known, Wanted wanted, PrintWriter err) {
        Instant last = wanted.ids().stream()
                .map(known::edit)
                .filter(Objects::nonNull)
                .map(GazetteerEdit::editedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        long left = Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), last.plus(IN_FORCE))
                .toMillis();
        if (left > 0) {
            err.println("waiting " + (left + 999) / 1000 + " s until the edit is in force on every instance");
            err.flush();
            try {
                Thread.sleep(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptException(e);
            }
        }
    }

    /** What an article has to have. */
    private record Wanted(Set<String> ids, Gazetteer names) {

        boolean has(ConsumerRecord<String, EnrichedArticle> record) {
            EnrichedArticle enriched = record.value();
            if (enriched == null || enriched.getPubStatus() == PubStatus.CANCELED) {
                return false;
            }
            Article article = enriched.getArticle();
            return enriched.getEntities().stream().anyMatch(entity -> ids.contains(entity.getEntityId()))
                    || names.isNamedIn(article.getHeadline() + "\n\n" + article.getText(), article.getLanguage());
        }

        String reason() {
            return String.join(" ", ids);
        }
    }
}
