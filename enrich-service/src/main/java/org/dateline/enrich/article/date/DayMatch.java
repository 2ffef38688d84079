package org.dateline.enrich.article.date;

import java.time.LocalDate;
import org.dateline.enrich.article.NewsTime.Precision;

/**
 * A calendar day, month or year found in tokens.
 *
 * @param day first day of the period
 * @param end index of the token after it
 */
record DayMatch(LocalDate day, Precision precision, int end) {}
