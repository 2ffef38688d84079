package org.dateline.enrich.article.date;

import java.time.LocalTime;
import org.dateline.enrich.article.NewsTime.Precision;

/**
 * A time of day found in tokens.
 *
 * @param nextDay whether it was written as 24:00
 * @param end index of the token after it
 */
record ClockMatch(LocalTime time, boolean nextDay, Precision precision, int end) {}
