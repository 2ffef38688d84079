package org.dateline.enrich.article.date;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether day or month comes first in a date such as 03/04/2019. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    /**
     * The order that a page's language and zone suggest. Only the United States and a few neighbors put the month first (CLDR, date
     * formats by region), and only with slashes.
     */
    static DateOrder of(@Nullable String language, @Nullable ZoneId zone) {
        String tag = language == null ? "" : language.toLowerCase(Locale.ROOT).replace('_', '-');
        if (tag.equals("en-us") || tag.equals("en-ph") || tag.equals("fil") || tag.equals("es-us")) {
            return MONTH_FIRST;
        }
        boolean english = tag.isEmpty() || tag.equals("en");
        if (!english) {
            return DAY_FIRST;
        }
        if (zone == null || zone instanceof java.time.ZoneOffset) {
            return UNKNOWN;
        }
        String id = zone.getId();
        boolean american =
                id.startsWith("US/") || id.startsWith("America/") || id.equals("Asia/Manila") || id.startsWith("EST");
        return american ? MONTH_FIRST : DAY_FIRST;
    }
}
