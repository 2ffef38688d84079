package org.dateline.ingest.schedule;

import java.time.Instant;
import org.dateline.ingest.identity.IdentityPolicy;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * A page to fetch, or to look at again.
 *
 * @param source who named it: the feed
 * @param publishPage whether the page's content is the article; else the page only shows whether the article is still there
 * @param item the feed's item that waits for its page; null where it has been published
 */
public record PageRequest(
        String articleId,
        String uri,
        Source source,
        boolean publishPage,
        @Nullable RawItem item,
        Instant requestedAt,
        IdentityPolicy identityPolicy) {}
