package org.dateline.enrich.topology;

import java.time.Instant;
import org.dateline.enrich.story.LinkableArticle;
import org.jspecify.annotations.Nullable;

/**
 * What an article's partition asks of the single writer of its language: link the article, or take it away.
 *
 * @param language of the writer that is asked; key of the repartition topic
 * @param article null takes the article out of the language's stories
 * @param reason why it is taken away
 * @param reissue whether the enriched article waits for the answer; false where the article moved to another language and only its
 *     old place is cleared
 * @param traceparent W3C trace context of the article: what the stories do because of it belongs to its trace
 */
public record StoryRequest(
        String articleId,
        int version,
        String language,
        @Nullable LinkableArticle article,
        Instant at,
        @Nullable String reason,
        boolean reissue,
        @Nullable String traceparent) {}
