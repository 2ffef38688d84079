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
        IdentityPolicy identityPolicy) {

    /** What is to be kept of it in this state: an item that has gone out needs its words about the page, but not its content. */
    public PageRequest servedAs(PageState state) {
        if (item == null || item.item().content().length == 0 || state.status() == PageState.Status.WAITING) {
            return this;
        }
        return new PageRequest(
                articleId,
                uri,
                source,
                publishPage,
                item.with(item.item().withoutContent()),
                requestedAt,
                identityPolicy);
    }
}
