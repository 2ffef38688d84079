package org.dateline.standalone.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the topics after a run.
 *
 * @param raw records of the raw topic
 * @param versions records of the normalized topic that are no tombstones
 * @param enrichedRecords records of the enriched topic that are no tombstones
 * @param articles the present state of each article, by id, in the order of publication; killed ones have no text
 * @param tombstones ids of articles whose tombstone stands on the enriched topic
 * @param stories present state of the stories, most articles first
 * @param changes number of story events by kind
 * @param linked articles with at least one link
 * @param rejected refusals, in order of arrival
 * @param deadLetters failures
 */
public record RunResult(
        long raw,
        long versions,
        long enrichedRecords,
        Map<String, ArticleRow> articles,
        List<String> tombstones,
        List<StoryRow> stories,
        Map<String, Integer> changes,
        long linked,
        List<RejectedRow> rejected,
        List<DeadLetterRow> deadLetters) {

    /** What stands on topics that have just been made. */
    public static final RunResult NOTHING =
            new RunResult(0, 0, 0, Map.of(), List.of(), List.of(), Map.of(), 0, List.of(), List.of());

    /**
     * An article.
     *
     * @param credit section, people and agency, whichever there are
     * @param publishedAt in UTC, to order by
     * @param publishedLocal in the publisher's own offset, to read
     */
    public record ArticleRow(
            String articleId,
            int version,
            String status,
            String headline,
            String source,
            String language,
            String credit,
            @Nullable String publishedAt,
            @Nullable String publishedLocal,
            @Nullable String modifiedLocal,
            List<String> entities,
            List<String> mediaTopics,
            @Nullable String storyId) {}

    /** A story with the ids of its articles. */
    public record StoryRow(
            String storyId, String status, String headline, List<String> articleIds, List<String> sources) {}

    /** A refusal. */
    public record RejectedRow(String stage, String reason, String detail, String what) {}

    /** A failure. */
    public record DeadLetterRow(String key, String exception, String message) {}

    /** Raw records refused by a rule of the normalizer. */
    public long rejectedInNormalize() {
        return rejected.stream().filter(row -> row.stage().equals("normalize")).count();
    }
}
