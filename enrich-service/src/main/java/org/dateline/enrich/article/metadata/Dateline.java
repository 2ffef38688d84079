package org.dateline.enrich.article.metadata;

import org.jspecify.annotations.Nullable;

/**
 * The dateline that opens a text, such as {@code DHAKA, Sept 1 (Reuters) -}.
 *
 * @param located the place, as printed
 * @param agency the agency credited in it, by its canonical name
 * @param textStart where the text proper starts, in UTF-16 code units
 */
public record Dateline(@Nullable String located, @Nullable String agency, int textStart) {}
