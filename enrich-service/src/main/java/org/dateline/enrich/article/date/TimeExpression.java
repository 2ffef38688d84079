package org.dateline.enrich.article.date;

import org.jspecify.annotations.Nullable;

/**
 * A date with what stands around it: time and zone.
 *
 * @param start index of its first token
 * @param end index of the token after it
 */
record TimeExpression(
        DayMatch day, @Nullable ClockMatch clock, @Nullable ZoneMatch zone, int start, int end) {}
