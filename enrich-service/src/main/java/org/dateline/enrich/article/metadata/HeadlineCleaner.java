package org.dateline.enrich.article.metadata;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the site's name, and what like it stands at the ends of a page title, off a headline: {@code Dam breaks - The Gazette}. A part
 * is taken off where it is the publisher's name or the host's, or where another title of the page goes without it. Thread-safe,
 * stateless.
 */
public final class HeadlineCleaner {

    private static final int LIMIT = 1_000;

    /** Shorter titles are not told from parts of others. */
    private static final int SHORTEST = 12;

    private static final Pattern DAY = Pattern.compile(
            "^(?:\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?(?:\\d{2}){1,2}|\\d{4}-\\d{2}-\\d{2})\\s{0,3}(?:[-–—|:]|\\s)\\s{0,3}");

    private static final List<String> SEPARATORS = List.of(
            " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " / ", " ~ ", "｜", " › ", " > ", " < ",
            " ‹ ", " │ ", "│", " ⋆ ", " ★ ", " — ", ": ");

    /**
     * The headline without the site's name.
     *
     * @param publisher the publisher's name, where known
     * @param host host name of the page, where known
     * @param otherTitles other titles of the same page: og:title, h1, the headline in JSON-LD
     */
    public String clean(String title, @Nullable String publisher, @Nullable String host, List<String> otherTitles) {
        if (title.length() > LIMIT) {
            return title;
        }
        String clean = withoutDay(title.strip());
        String match = otherTitle(clean, otherTitles);
        if (match != null) {
            clean = match;
        }
        for (int i = 0; i < 3; i++) {
            String shorter = withoutSite(clean, publisher, host);
            if (shorter.equals(clean)) {
                return clean;
            }
            clean = shorter;
        }
        return clean;
    }

    /** Without the day that some sites put before: {@code 23.1.2022 - Dam breaks}. */
    private static String withoutDay(String title) {
        Matcher day = DAY.matcher(title);
        return day.find() && title.length() - day.end() >= SHORTEST ? title.substring(day.end()) : title;
    }

    /** The other title with which this one begins or ends, a separator between. */
    private static @Nullable String otherTitle(String title, List<String> others) {
        String best = null;
        for (String other : others) {
            String candidate = other.strip();
            boolean worth = candidate.length() >= SHORTEST && candidate.length() < title.length();
            if (!worth || (best != null && candidate.length() <= best.length())) {
                continue;
            }
            for (String separator : SEPARATORS) {
                if (startsWith(title, candidate + separator)
                        || (!separator.equals(": ") && endsWith(title, separator + candidate))) {
                    best = candidate;
                    break;
                }
            }
        }
        return best;
    }

    private static boolean startsWith(String title, String prefix) {
        return title.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private static boolean endsWith(String title, String suffix) {
        return title.regionMatches(true, title.length() - suffix.length(), suffix, 0, suffix.length());
    }

    private static String withoutSite(String title, @Nullable String publisher, @Nullable String host) {
        for (String separator : SEPARATORS) {
            int last = title.lastIndexOf(separator);
            if (last > 0
                    && !separator.equals(": ")
                    && isSite(title.substring(last + separator.length()), publisher, host)) {
                return title.substring(0, last).strip();
            }
            int first = title.indexOf(separator);
            if (first > 0 && isSiteExactly(title.substring(0, first), publisher, host)) {
                return title.substring(first + separator.length()).strip();
            }
        }
        return title;
    }

    /** As below, but for the start of a title, where what only resembles the name is a part of the headline. */
    private static boolean isSiteExactly(String part, @Nullable String publisher, @Nullable String host) {
        String key = key(part);
        return key.isEmpty()
                || (publisher != null && key.equals(key(publisher)))
                || (host != null && isHost(key, host, false));
    }

    private static boolean isSite(String part, @Nullable String publisher, @Nullable String host) {
        String key = key(part);
        if (key.isEmpty()) {
            return true;
        }
        if (publisher != null) {
            String name = key(publisher);
            if (key.equals(name) || (name.length() >= 4 && (key.contains(name) && key.length() < name.length() + 12))) {
                return true;
            }
            if (key.length() >= 4 && name.startsWith(key)) {
                return true;
            }
        }
        return host != null && isHost(key, host, true);
    }

    private static boolean isHost(String key, String host, boolean loosely) {
        String bare = host.toLowerCase(Locale.ROOT);
        bare = bare.startsWith("www.") ? bare.substring(4) : bare;
        if (key.equals(key(bare))) {
            return true;
        }
        String[] labels = bare.split("\\.", -1);
        for (int i = 0; i < labels.length - 1; i++) {
            String label = key(labels[i]);
            boolean named = label.length() >= 3
                    && (key.equals(label)
                            || key.equals("the" + label)
                            || label.equals("the" + key)
                            || label.equals(key + "news")
                            || key.equals(label + "news")
                            || label.equals(key + "online")
                            || key.equals(label + "online"));
            boolean extended =
                    loosely && label.length() >= 5 && key.startsWith(label) && key.length() <= label.length() + 10;
            if (named || extended) {
                return true;
            }
        }
        return false;
    }

    /** Letters and digits only, lower case, no accents. */
    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        String parted = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (int i = 0; i < parted.length(); i++) {
            if (Character.isLetterOrDigit(parted.charAt(i))) {
                key.append(parted.charAt(i));
            }
        }
        return key.toString();
    }
}
