package org.dateline.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dateline.schema.NewsTopic.Cleanup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NewsTopicsTest {

    static List<NewsTopic<?>> topics() {
        return NewsTopics.all();
    }

    /** An underscore and a dot collide in the names of Kafka's metrics. */
    @ParameterizedTest
    @MethodSource("topics")
    void nameIsNewsNounParticipleAndMajor(NewsTopic<?> topic) {
        assertThat(topic.name()).matches("news\\.[a-z]+\\.[a-z]+(-[a-z]+)?\\.v[1-9]\\d*");
        assertThat(topic.subject()).isEqualTo(topic.name() + "-value");
        assertThat(NewsTopics.named(topic.name())).containsSame(topic);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void settingsFollowTheCleanup(NewsTopic<?> topic) {
        Map<String, String> settings = topic.settings();
        assertThat(settings.get("cleanup.policy")).isEqualTo(topic.cleanup().policy());
        assertThat(settings.containsKey("delete.retention.ms"))
                .isEqualTo(topic.cleanup().compacts());
        boolean kept = topic.cleanup() == Cleanup.COMPACT;
        assertThat(settings.get("retention.ms").equals("-1")).isEqualTo(kept);
        assertThat(topic.maxMessageBytes()).isBetween(1024 * 1024, 8 * 1024 * 1024);
        assertThat(topic.writers()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(topic.owner()).isEqualTo(topic.writers().get(0));
        assertThat(topic.purpose()).endsWith(".");
        assertThat(topic.partitions()).isPositive();
    }

    @Test
    void namesAreUnique() {
        assertThat(topics().stream().map(NewsTopic::name))
                .doesNotHaveDuplicates()
                .hasSize(17);
    }

    @Test
    void compactedTopicsKeepTombstonesForAWeek() {
        assertThat(NewsTopics.ARTICLE_ENRICHED.settings())
                .containsEntry("cleanup.policy", "compact")
                .containsEntry(
                        "delete.retention.ms", Long.toString(Duration.ofDays(7).toMillis()));
        assertThat(NewsTopics.ARTICLE_NORMALIZED.settings())
                .containsEntry("cleanup.policy", "compact,delete")
                .containsEntry("retention.ms", Long.toString(Duration.ofDays(30).toMillis()));
    }

    /** State and records of one article meet in one partition. */
    @Test
    void everythingKeyedByArticleHasTheSamePartitions() {
        assertThat(topics().stream()
                        .filter(topic -> topic.key().equals("articleId"))
                        .map(NewsTopic::partitions)
                        .distinct())
                .hasSize(1);
    }

    /** A dead letter holds the bytes as read. */
    @Test
    void deadLettersHaveRoomForTheLargestRecord() {
        assertThat(NewsTopics.ARTICLE_DEAD_LETTERED.maxMessageBytes())
                .isEqualTo(topics().stream()
                        .mapToInt(NewsTopic::maxMessageBytes)
                        .max()
                        .orElseThrow());
    }
}
