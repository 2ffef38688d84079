package org.dateline.enrich.article.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A date as the page has it, not read yet.
 *
 * @param provenance as in {@link org.dateline.enrich.article.NewsTime#provenance}
 * @param weight how much the place where it stands is worth
 */
record RawTime(String raw, DateSource source, String provenance, int weight) {

    private static final int MAX_RAW = 120;

    /** Attributes that say the time of an element, the exact ones first. */
    private static final List<String> ATTRIBUTES = List.of(
            "datetime", "content", "data-datetime", "title", "data-utime", "data-timestamp", "data-time", "data-date");

    RawTime(String raw, DateSource source) {
        this(raw, source, source.provenance(), source.weight());
    }

    /** Adds the string to the list where it can be a date. */
    static void add(List<RawTime> found, @Nullable String raw, DateSource source, String provenance, int penalty) {
        if (raw != null && raw.length() <= MAX_RAW && hasDigit(raw)) {
            found.add(new RawTime(raw.strip(), source, provenance, source.weight() - penalty));
        }
    }

    /** What an element says of its time: in an attribute, else in its text. */
    static String valueOf(Element element) {
        for (String attribute : ATTRIBUTES) {
            String value = element.attr(attribute);
            if (hasDigit(value)) {
                return value;
            }
        }
        return element.text();
    }

    private static boolean hasDigit(String s) {
        for (int i = 0; i < s.length(); i++) {
            if (Character.isDigit(s.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
