package org.dateline.standalone.report;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dateline.news.Article;
import org.dateline.news.EnrichedArticle;
import org.dateline.news.NewsTime;
import org.dateline.news.RejectedArticle;
import org.dateline.news.Story;
import org.dateline.news.StoryMember;
import org.dateline.schema.NewsSerdes;
import org.dateline.schema.NewsTopics;
import org.dateline.schema.RecordHeaders;
import org.dateline.standalone.report.RunResult.ArticleRow;
import org.dateline.standalone.report.RunResult.DeadLetterRow;
import org.dateline.standalone.report.RunResult.RejectedRow;
import org.dateline.standalone.report.RunResult.StoryRow;
import org.jspecify.annotations.Nullable;

/** Reads what a run made from the downstream topics: a plain consumer that knows nothing but the contract. */
public final class RunReader {

    private static final int NAMES = 30;

    private final TopicReader reader;
    private final NewsSerdes serdes;

    public RunReader(String bootstrapServers, SchemaRegistryClient registry) {
        this.reader = new TopicReader(bootstrapServers);
        this.serdes = new NewsSerdes(registry);
    }

    /** Everything that is there now. */
    public RunResult read() {
        long[] counts = new long[4];
        reader.readAll(NewsTopics.ARTICLE_RAW.name(), new ByteArrayDeserializer(), record -> counts[0]++);
        reader.readAll(
                NewsTopics.ARTICLE_NORMALIZED.name(),
                new ByteArrayDeserializer(),
                record -> counts[1] += record.value() == null ? 0 : 1);
        Map<String, ArticleRow> articles = new LinkedHashMap<>();
        List<String> tombstones = new ArrayList<>();
        reader.readAll(NewsTopics.ARTICLE_ENRICHED.name(), serdes.deserializer(NewsTopics.ARTICLE_ENRICHED), record -> {
            EnrichedArticle article = record.value();
            if (article == null) {
                tombstones.add(record.key());
            } else {
                counts[2]++;
                articles.put(record.key(), row(article));
            }
        });
        Map<String, StoryRow> stories = new LinkedHashMap<>();
        reader.readAll(
                NewsTopics.STORY_CURRENT.name(),
                serdes.deserializer(NewsTopics.STORY_CURRENT),
                record -> stories.put(record.key(), row(record.value())));
        Map<String, Integer> changes = new TreeMap<>();
        reader.readAll(
                NewsTopics.STORY_CHANGED.name(),
                serdes.deserializer(NewsTopics.STORY_CHANGED),
                record -> changes.merge(record.value().getChange(), 1, Integer::sum));
        Map<String, Integer> links = new LinkedHashMap<>();
        reader.readAll(
                NewsTopics.ARTICLE_LINKED.name(),
                serdes.deserializer(NewsTopics.ARTICLE_LINKED),
                record -> links.put(
                        record.key(),
                        record.value() == null ? 0 : record.value().getLinks().size()));
        List<RejectedRow> rejected = new ArrayList<>();
        reader.readAll(
                NewsTopics.ARTICLE_REJECTED.name(),
                serdes.deserializer(NewsTopics.ARTICLE_REJECTED),
                record -> rejected.add(row(record.value())));
        List<DeadLetterRow> deadLetters = new ArrayList<>();
        reader.readAll(
                NewsTopics.ARTICLE_DEAD_LETTERED.name(),
                new ByteArrayDeserializer(),
                record -> deadLetters.add(deadLetter(record)));
        return new RunResult(
                counts[0],
                counts[1],
                counts[2],
                inOrder(articles),
                tombstones,
                stories.values().stream()
                        .sorted(Comparator.comparingInt(
                                        (StoryRow row) -> -row.articleIds().size())
                                .thenComparing(StoryRow::storyId))
                        .toList(),
                changes,
                links.values().stream().filter(size -> size > 0).count(),
                rejected,
                deadLetters);
    }

    /** Whether a tombstone stands on the enriched topic. */
    public boolean hasTombstone() {
        boolean[] found = new boolean[1];
        reader.readAll(
                NewsTopics.ARTICLE_ENRICHED.name(),
                new ByteArrayDeserializer(),
                record -> found[0] |= record.value() == null);
        return found[0];
    }

    private static Map<String, ArticleRow> inOrder(Map<String, ArticleRow> articles) {
        Map<String, ArticleRow> sorted = new LinkedHashMap<>();
        articles.values().stream()
                .sorted(Comparator.comparing((ArticleRow row) -> Objects.requireNonNullElse(row.publishedAt(), ""))
                        .thenComparing(ArticleRow::articleId))
                .forEach(row -> sorted.put(row.articleId(), row));
        return sorted;
    }

    private static ArticleRow row(EnrichedArticle enriched) {
        Article article = enriched.getArticle();
        return new ArticleRow(
                enriched.getArticleId(),
                enriched.getVersion(),
                enriched.getPubStatus().name(),
                article.getHeadline(),
                article.getSource().getSourceId(),
                article.getLanguage(),
                byCredit(article),
                article.getPublishedAt() == null
                        ? null
                        : article.getPublishedAt().getInstant().toString(),
                local(article.getPublishedAt()),
                local(article.getModifiedAt()),
                enriched.getEntities().stream()
                        .limit(NAMES)
                        .map(entity -> entity.getName())
                        .toList(),
                enriched.getMediaTopics().stream()
                        .map(topic -> topic.getName())
                        .distinct()
                        .limit(NAMES)
                        .toList(),
                enriched.getStory() == null ? null : enriched.getStory().getStoryId());
    }

    /** In the publisher's own offset, as exact as the publisher was. */
    private static @Nullable String local(@Nullable NewsTime time) {
        if (time == null) {
            return null;
        }
        OffsetDateTime local = time.getInstant().atOffset(ZoneOffset.ofTotalSeconds(time.getOffsetSeconds()));
        return switch (time.getPrecision()) {
            case DAY, MONTH, YEAR -> local.toLocalDate().toString();
            default -> local.truncatedTo(ChronoUnit.MINUTES).toString();
        };
    }

    /** Section, people and agency, whichever there are. */
    private static String byCredit(Article article) {
        List<String> parts = new ArrayList<>();
        if (article.getSection() != null) {
            parts.add(article.getSection());
        }
        parts.addAll(article.getAuthors());
        if (article.getAgency() != null) {
            parts.add(article.getAgency());
        }
        return String.join(", ", parts);
    }

    private static StoryRow row(Story story) {
        return new StoryRow(
                story.getStoryId(),
                story.getStatus(),
                story.getHeadline(),
                story.getMembers().stream().map(StoryMember::getArticleId).toList(),
                story.getSources());
    }

    private static RejectedRow row(RejectedArticle rejected) {
        @Nullable String headline = rejected.getHeadline();
        String what = headline == null || headline.isBlank()
                ? Objects.requireNonNullElse(
                        rejected.getUri() == null ? rejected.getSource().getUri() : rejected.getUri(),
                        rejected.getSource().getSourceId())
                : headline;
        return new RejectedRow(rejected.getStage(), rejected.getReason(), rejected.getDetail(), what);
    }

    private static DeadLetterRow deadLetter(ConsumerRecord<String, byte[]> record) {
        return new DeadLetterRow(
                Objects.requireNonNullElse(record.key(), ""),
                Objects.requireNonNullElse(RecordHeaders.value(record.headers(), "__streams.errors.exception"), ""),
                Objects.requireNonNullElse(RecordHeaders.value(record.headers(), "__streams.errors.message"), ""));
    }
}
