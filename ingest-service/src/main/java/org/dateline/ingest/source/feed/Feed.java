package org.dateline.ingest.source.feed;

import java.util.List;
import org.dateline.ingest.source.Refusal;
import org.dateline.ingest.source.SourceItem;
import org.jspecify.annotations.Nullable;

/**
 * A feed as an adapter hands it on.
 *
 * @param format name and version, e.g. {@code rss 2.0}
 * @param homeUri the site that the feed is of
 * @param refusals items that were not taken
 */
record Feed(
        String format,
        @Nullable String title,
        @Nullable String homeUri,
        List<SourceItem> items,
        List<Refusal> refusals) {}
