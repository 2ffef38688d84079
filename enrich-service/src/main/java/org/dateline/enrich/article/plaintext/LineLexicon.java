package org.dateline.enrich.article.plaintext;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.text.WordList;

/** What the furniture of news pages says, in many languages. Immutable, thread-safe. */
final class LineLexicon {

    /** Kinds of lines that their words give away. */
    enum Kind {
        /** Heading over links on the same matter. */
        RELATED,
        /** Heading over other stories. */
        MORE,
        /** Heading over readers' comments. */
        COMMENTS,
        /** Buttons, menus, share bars, subscriptions. */
        FURNITURE,
        /** Rights notices. */
        RIGHTS,
        /** The rest is for subscribers. */
        PAYWALL,
        /** Start of a breadcrumb. */
        HOME,
        /** Words of picture credits. */
        CREDIT
    }

    private final Map<Kind, Set<String>> lines = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> phrases = new EnumMap<>(Kind.class);

    private LineLexicon() {}

    static LineLexicon load() {
        LineLexicon lexicon = new LineLexicon();
        for (String line : WordList.lines(LineLexicon.class, "furniture.tsv")) {
            String[] fields = line.split("\t", -1);
            Kind kind = Kind.valueOf(fields[0]);
            for (String entry : fields[1].split("\\|", -1)) {
                // A star marks a phrase that counts anywhere in a line; the others are whole lines.
                if (entry.startsWith("*")) {
                    lexicon.phrases.computeIfAbsent(kind, k -> new HashSet<>()).add(entry.substring(1));
                } else {
                    lexicon.lines.computeIfAbsent(kind, k -> new HashSet<>()).add(entry);
                }
            }
        }
        return lexicon;
    }

    /** Whether the line is, or where phrases are known holds, what that kind says. */
    boolean is(Kind kind, String line) {
        String key = key(line);
        return lines.getOrDefault(kind, Set.of()).contains(key) || holds(kind, key);
    }

    private boolean holds(Kind kind, String key) {
        for (String phrase : phrases.getOrDefault(kind, Set.of())) {
            if (key.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    /** Lower case, without signs at the ends. */
    static String key(String line) {
        int start = 0;
        int end = line.length();
        while (start < end && isEdge(line.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isEdge(char c) {
        return !Character.isLetterOrDigit(c)
                && !Character.isSurrogate(c)
                && c != '©'
                && Character.getType(c) != Character.NON_SPACING_MARK
                && Character.getType(c) != Character.COMBINING_SPACING_MARK;
    }
}
