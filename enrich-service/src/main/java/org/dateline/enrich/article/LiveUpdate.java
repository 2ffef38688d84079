package org.dateline.enrich.article;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a live blog, as a part of the article's text.
 *
 * @param headline the entry's own, null where it has none
 * @param publishedAt null where the page does not say
 * @param start UTF-16 code units from 0
 * @param end exclusive
 * @param newest whether it is the latest entry; true for one entry only
 */
public record LiveUpdate(
        @Nullable String headline, @Nullable NewsTime publishedAt, int start, int end, boolean newest) {}
