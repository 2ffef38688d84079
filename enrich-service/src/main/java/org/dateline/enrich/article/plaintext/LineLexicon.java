package org.dateline.enrich.article.plaintext;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
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

    /** A phrase that counts anywhere in a line. */
    private record Phrase(Kind kind, String text) {}

    private final Map<String, Set<Kind>> lines = new HashMap<>();

    /** By their first two characters, so that a line is gone through once for all of them. */
    private final Map<Integer, List<Phrase>> phrases = new HashMap<>();

    private LineLexicon() {}

    static LineLexicon load() {
        LineLexicon lexicon = new LineLexicon();
        for (String line : WordList.lines(LineLexicon.class, "furniture.tsv")) {
            String[] fields = line.split("\t", -1);
            Kind kind = Kind.valueOf(fields[0]);
            for (String entry : fields[1].split("\\|", -1)) {
                // A star marks a phrase that counts anywhere in a line; the others are whole lines.
                if (entry.startsWith("*")) {
                    lexicon.addPhrase(kind, entry.substring(1));
                } else {
                    lexicon.lines
                            .computeIfAbsent(entry, key -> EnumSet.noneOf(Kind.class))
                            .add(kind);
                }
            }
        }
        return lexicon;
    }

    private void addPhrase(Kind kind, String phrase) {
        String padded = phrase.length() == 1 ? phrase + " " : phrase;
        phrases.computeIfAbsent(pair(padded, 0), key -> new ArrayList<>()).add(new Phrase(kind, phrase));
    }

    private static int pair(String text, int i) {
        char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
        return text.charAt(i) << 16 | next;
    }

    /** Whether the line is, or where phrases are known holds, what that kind says. */
    boolean is(Kind kind, String line) {
        return kinds(line).contains(kind);
    }

    /** All that the line is or holds. */
    Set<Kind> kinds(String line) {
        String key = key(line);
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(lines.getOrDefault(key, Set.of()));
        for (int i = 0; i < key.length(); i++) {
            for (Phrase phrase : phrases.getOrDefault(pair(key, i), List.of())) {
                if (key.startsWith(phrase.text(), i)) {
                    kinds.add(phrase.kind());
                }
            }
        }
        return kinds;
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
