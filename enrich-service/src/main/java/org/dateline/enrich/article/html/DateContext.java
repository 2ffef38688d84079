package org.dateline.enrich.article.html;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.article.NewsTime;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a page's dates are read.
 *
 * @param zone the source's zone, for times that name none
 * @param language of the page, for the order of day and month
 * @param now the latest moment that the page can be of
 */
record DateContext(
        @Nullable ZoneId zone,
        @Nullable String language,
        @Nullable Instant now) {

    /** Older dates than the web's are templates' defaults such as the Unix epoch. */
    private static final int FIRST_YEAR = 1993;

    /** Country domains that stand for no country any more, or for one that writes the month first, or for one that writes both. */
    private static final Set<String> NO_COUNTRY = Set.of(
            "us", "ca", "ph", "co", "io", "tv", "me", "ai", "fm", "ly", "gg", "cc", "to", "am", "so", "sh", "st", "ws");

    /** The context of a page; an English page of a country domain has the order of day and month of that country. */
    static DateContext of(
            @Nullable ZoneId zone, @Nullable String language, @Nullable String uri, @Nullable Instant now) {
        boolean english = language != null && language.toLowerCase(Locale.ROOT).startsWith("en");
        String host = Addresses.host(uri);
        String domain = host.substring(host.lastIndexOf('.') + 1);
        boolean country = domain.length() == 2 && !NO_COUNTRY.contains(domain);
        return new DateContext(zone, english && country ? "en-GB" : language, now);
    }

    /** Whether a page can be of that time. */
    boolean isPlausible(NewsTime time) {
        return time.time().getYear() >= FIRST_YEAR && (now == null || time.knownAt(now) != null);
    }

    /** The same, with all the future allowed. */
    DateContext withoutLimit() {
        return new DateContext(zone, language, null);
    }
}
