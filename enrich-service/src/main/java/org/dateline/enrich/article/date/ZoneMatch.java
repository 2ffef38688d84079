package org.dateline.enrich.article.date;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A zone found in tokens: an offset or region, or an abbreviation that the table has.
 *
 * @param zone null for an abbreviation
 * @param end index of the token after it
 */
record ZoneMatch(@Nullable ZoneId zone, @Nullable String abbreviation, int end) {}
