package org.dateline.enrich.article.plaintext;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.article.html.HtmlPageReader;
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
        CREDIT,
        /** Prompts and labels as the reader of marked-up pages knows them. */
        PROMPT,
        /** Speaks to the reader. */
        READER,
        /** Opens a list of other stories, as the reader of marked-up pages knows it. */
        TAIL
    }

    /** A phrase that counts anywhere in a line. */
    private record Phrase(Kind kind, String text) {}

    /** A line that is longer is not judged by how it starts. */
    private static final int LONGEST_PROMPT = 250;

    private final Map<String, Set<Kind>> lines = new HashMap<>();

    /** By their first two characters, so that a line is gone through once for all of them. */
    private final Map<Integer, List<Phrase>> phrases = new HashMap<>();

    /** What short lines begin with, and the length of the longest. */
    private final Map<String, Kind> starts = new HashMap<>();

    private int longestStart;

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
        for (String line : WordList.lines(HtmlPageReader.class, "furniture-phrases.txt")) {
            lexicon.addPrompt(line);
        }
        return lexicon;
    }

    /** "whole: share this", "start: sign up for", "tail: more from". */
    private void addPrompt(String line) {
        int colon = line.indexOf(':');
        String phrase = line.substring(colon + 1).strip().toLowerCase(Locale.ROOT);
        String use = line.substring(0, colon);
        if (use.equals("whole")) {
            lines.computeIfAbsent(phrase, key -> EnumSet.noneOf(Kind.class)).add(Kind.PROMPT);
        } else {
            starts.put(phrase, use.equals("tail") ? Kind.TAIL : Kind.PROMPT);
            longestStart = Math.max(longestStart, phrase.length());
        }
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
        kinds.addAll(lines.getOrDefault(withoutNumbers(key), Set.of()));
        String padded = " " + key + " ";
        for (int i = 0; i < padded.length(); i++) {
            for (Phrase phrase : phrases.getOrDefault(pair(padded, i), List.of())) {
                if (padded.startsWith(phrase.text(), i)) {
                    kinds.add(phrase.kind());
                }
            }
        }
        if (key.length() <= LONGEST_PROMPT) {
            addStart(key, kinds);
        }
        return kinds;
    }

    /** "12 comments" and "comments (12" say what "comments" says. */
    private static String withoutNumbers(String key) {
        int start = 0;
        int end = key.length();
        while (start < end && isCount(key.charAt(start))) {
            start++;
        }
        while (end > start && isCount(key.charAt(end - 1))) {
            end--;
        }
        return start == 0 && end == key.length() ? key : key.substring(start, end);
    }

    private static boolean isCount(char c) {
        return (c >= '0' && c <= '9') || c == ' ' || c == '(' || c == ')' || c == ':';
    }

    private void addStart(String key, Set<Kind> kinds) {
        int limit = Math.min(key.length(), longestStart);
        for (int i = 1; i <= limit; i++) {
            if (i == key.length() || !Character.isLetterOrDigit(key.charAt(i))) {
                Kind kind = starts.get(key.substring(0, i));
                if (kind != null) {
                    kinds.add(kind);
                }
            }
        }
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
