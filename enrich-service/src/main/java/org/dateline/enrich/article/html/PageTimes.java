package org.dateline.enrich.article.html;

import org.dateline.enrich.article.NewsTime;
import org.jspecify.annotations.Nullable;

/** When a page was published and changed; null where nothing tells. */
record PageTimes(@Nullable NewsTime published, @Nullable NewsTime modified) {}
