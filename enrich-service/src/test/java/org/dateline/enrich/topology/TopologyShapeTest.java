package org.dateline.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;
import org.junit.jupiter.api.Test;

/** The shape of the topology is a promise to the state that stands in Kafka. */
class TopologyShapeTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/dateline/enrich/topology/expected-topology.txt");

    private static final String BEFORE_YOU_CHANGE_IT = """
            The topology's shape has changed. Before you accept it, think about a service that runs with the old one:
            - A renamed or removed store leaves its changelog behind, and its state is lost to the new code.
            - A renamed repartition topic strands what still stands in the old one: stop ingest, wait until the lag of all
              internal topics is zero (drain), then change over.
            - A changed number or order of sub-topologies renumbers the tasks, and their state is not found again.
            - Where old state cannot be read by the new code, take a new application id and replay the raw topic; enriched
              articles are then issued again, and kills older than the raw topic's retention are forgotten.
            Write down what operators have to do in CHANGELOG.md, then update the file:
              ./mvnw -pl enrich-service test -Dtest=TopologyShapeTest -Dsurefire.args=-Ddateline.golden=update
            """;

    private final String description = TopologyRun.topology(
                    new NewsSerdes(TopologyRun.registry()), TopologyRun.STAGES, outcome -> {})
            .describe()
            .toString();

    @Test
    void isAsReleased() throws IOException {
        if ("update".equals(System.getProperty("dateline.golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, description, StandardCharsets.UTF_8);
        }
        assertThat(description).as(BEFORE_YOU_CHANGE_IT).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyNodeHasANameOfOurs() {
        assertThat(description).doesNotContain("KSTREAM-").doesNotContain("KTABLE-");
        assertThat(found("(?:Source|Processor|Sink): ([^ ]+)"))
                .allSatisfy(name -> assertThat(name).matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyStoreAndInternalTopicHasANameOfOurs() {
        Set<String> stores = new TreeSet<>();
        for (String list : found("stores: \\[([^]]*)]")) {
            stores.addAll(Set.of(list.split(", ")));
        }
        stores.remove("");
        assertThat(stores)
                .containsExactlyInAnyOrder(
                        NodeNames.ARTICLE_VERSIONS,
                        NodeNames.TAGGED_ARTICLES,
                        NodeNames.ARTICLE_OVERRIDES,
                        NodeNames.LINKED_LANGUAGES,
                        NodeNames.STORY_INDEX,
                        NodeNames.ISSUED_ARTICLES,
                        NodeNames.PENDING_TOMBSTONES);
        assertThat(found("topics?: \\[?([^])]+)[])]"))
                .allSatisfy(topic -> assertThat(topic)
                        .satisfiesAnyOf(
                                name -> assertThat(NewsTopics.named(name)).isPresent(),
                                name -> assertThat(name).isEqualTo(NodeNames.ARTICLES_BY_LANGUAGE + "-repartition"),
                                name -> assertThat(name).isEqualTo(NodeNames.ASSIGNMENTS_BY_ARTICLE + "-repartition")));
    }

    private Set<String> found(String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(description);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
