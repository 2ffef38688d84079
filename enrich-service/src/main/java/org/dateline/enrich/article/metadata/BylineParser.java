package org.dateline.enrich.article.metadata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One by-line being taken apart. Not thread-safe: one per string. */
final class BylineParser {

    /** Longer strings are text, not a by-line. */
    private static final int LIMIT = 400;

    private static final int MOST_AUTHORS = 20;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAME_WORDS = 6;
    private static final int MOST_PIECE_WORDS = 40;
    private static final int LONGEST_CONJUNCTION = 3;

    private static final String NOT_IN_NAMES = ":?!=#{}\\%";

    /** Words after a name that lead to a place or an employer. */
    private static final Set<String> LINKS = Set.of(
            "in", "for", "For", "FOR", "für", "at", "from", "of", "aus", "à", "pour", "desde", "para", "dal", "per",
            "i", "för");

    private final BylineWords words;
    private final AgencyTable agencies;
    private final Map<String, String> authors = new LinkedHashMap<>();
    private @Nullable String agency;

    BylineParser(BylineWords words, AgencyTable agencies) {
        this.words = words;
        this.agencies = agencies;
    }

    Byline parse(String raw) {
        if (raw.length() > LIMIT || raw.isBlank()) {
            return Byline.NOBODY;
        }
        String text = BylineText.withoutAddresses(raw);
        String bare = withoutOpener(text);
        String turned = bare.equals(text.strip()) ? BylineText.surnameFirst(bare) : bare;
        for (String part : BylineText.parts(turned)) {
            for (String piece : pieces(part)) {
                add(piece);
            }
        }
        dropSingleWords();
        return new Byline(new ArrayList<>(authors.values()), agency);
    }

    /** Beside whole names a single word is the place or the degree of the one before it. */
    private void dropSingleWords() {
        boolean whole = authors.values().stream().anyMatch(name -> name.indexOf(' ') > 0);
        if (whole) {
            authors.values().removeIf(name -> name.indexOf(' ') < 0 && !BylineText.isIdeographic(name));
        }
    }

    private String withoutOpener(String text) {
        String rest = text.strip();
        for (int i = 0; i < 2; i++) {
            String lower = rest.toLowerCase(Locale.ROOT);
            String longest = "";
            List<String> openers =
                    lower.isEmpty() ? List.of() : words.openers().getOrDefault(lower.charAt(0), List.of());
            for (String opener : openers) {
                if (opener.length() > longest.length() && opens(lower, opener)) {
                    longest = opener;
                }
            }
            if (longest.isEmpty()) {
                return rest;
            }
            // Lower case may be longer than the original only for letters that no opener has.
            rest = rest.substring(Math.min(rest.length(), longest.length())).replaceFirst("^[\\s:：\\-–—|]+", "");
        }
        return rest;
    }

    private static boolean opens(String lower, String opener) {
        if (!lower.startsWith(opener)) {
            return false;
        }
        if (lower.length() == opener.length()) {
            return true;
        }
        char next = lower.charAt(opener.length());
        boolean closed = !Character.isLetterOrDigit(opener.charAt(opener.length() - 1));
        boolean han = Character.UnicodeScript.of(opener.charAt(0)) == Character.UnicodeScript.HAN;
        return closed || han || Character.isWhitespace(next) || next == ':' || next == '\uFF1A';
    }

    /** Parts a stretch at its conjunctions: "Jane Doe and John Roe". */
    private List<String> pieces(String part) {
        List<String> pieces = new ArrayList<>();
        List<String> current = new ArrayList<>();
        String[] all = part.strip().split("\\s+", 64);
        boolean shouted = isShouted(part);
        int i = 0;
        while (i < all.length) {
            int length = conjunction(all, i, current.size(), shouted);
            if (length > 0 && (i + length < all.length || current.isEmpty())) {
                pieces.add(String.join(" ", current));
                current.clear();
                i += length;
            } else {
                current.add(all[i++]);
            }
        }
        pieces.add(String.join(" ", current));
        return pieces;
    }

    /** Number of words of the conjunction at {@code i}, the longest; 0 where none stands there. */
    private int conjunction(String[] all, int i, int before, boolean shouted) {
        for (int length = Math.min(LONGEST_CONJUNCTION, all.length - i); length > 1; length--) {
            String phrase = String.join(" ", Arrays.asList(all).subList(i, i + length));
            if (words.conjunctions().contains(phrase.toLowerCase(Locale.ROOT))) {
                return length;
            }
        }
        String word = all[i];
        String lower = word.toLowerCase(Locale.ROOT);
        // A single letter may be an initial: only in lower case, and after at least a whole name, does it part authors.
        boolean whole = before >= 2 || word.length() > 1;
        boolean capitals = word.length() > 1 && shouted;
        boolean title = word.length() > 2 && before >= 2 && i + 2 < all.length;
        boolean one = words.conjunctions().contains(word)
                || ((capitals || title) && words.conjunctions().contains(lower));
        return one && whole && (i > 0 || before == 0) ? 1 : 0;
    }

    private static boolean isShouted(String part) {
        return part.equals(part.toUpperCase(Locale.ROOT));
    }

    private void add(String piece) {
        String name = BylineText.trim(piece);
        if (name.isEmpty()) {
            return;
        }
        Optional<String> credited = agencies.credit(name);
        if (credited.isPresent()) {
            agency = agency == null ? credited.get() : agency;
            return;
        }
        name = BylineText.trim(withoutTitles(withoutRoles(withoutOpener(name))));
        name = BylineText.once(name);
        if (isName(name) && authors.size() < MOST_AUTHORS) {
            String printed = BylineText.calm(name);
            authors.putIfAbsent(printed.toLowerCase(Locale.ROOT), printed);
        }
    }

    /**
     * Without what somebody is, before or after a whole name: "Attorney Jane Doe", "Jane Doe for The Gazette", "Jane Doe in Washington",
     * "Jane Doe Staff Writer".
     */
    private String withoutRoles(String name) {
        String[] all = name.split("\\s+", MOST_PIECE_WORDS);
        int start = 0;
        while (start < all.length - 2 && isRole(all[start])) {
            start++;
        }
        int end = start;
        while (end < all.length && !(end - start >= 2 && (LINKS.contains(all[end]) || isRoleFrom(all, end)))) {
            end++;
        }
        boolean same = (start == 0 && end == all.length) || !Character.isUpperCase(all[start].codePointAt(0));
        return same ? name : String.join(" ", Arrays.asList(all).subList(start, end));
    }

    /** Whether all words from here on say what somebody is, or the first two do. */
    private boolean isRoleFrom(String[] all, int from) {
        return isRole(all[from]) && (from + 1 == all.length || isRole(all[from + 1]));
    }

    private boolean isRole(String word) {
        String bare = BylineText.trim(word).toLowerCase(Locale.ROOT);
        int hyphen = bare.lastIndexOf('-');
        return words.roles().contains(bare)
                || (hyphen > 0
                        && (words.roles().contains(bare.substring(hyphen + 1))
                                || words.roles().contains(bare.substring(0, bare.indexOf('-')))));
    }

    private String withoutTitles(String name) {
        String rest = name;
        int space = rest.indexOf(' ');
        while (space > 0) {
            String first = rest.substring(0, space).toLowerCase(Locale.ROOT).replace(".", "");
            String next = rest.substring(space + 1).strip();
            // A surname alone keeps its title: "Frau Berg".
            if (!words.titles().contains(first) || (first.length() > 2 && next.indexOf(' ') < 0)) {
                break;
            }
            rest = next;
            space = rest.indexOf(' ');
        }
        return rest;
    }

    private boolean isName(String name) {
        if (name.length() < 2 || name.length() > LONGEST_NAME || !Character.isLetter(name.codePointAt(0))) {
            return false;
        }
        String[] all = name.split("\\s+", MOST_NAME_WORDS + 2);
        if (all.length > MOST_NAME_WORDS) {
            return false;
        }
        boolean capital = false;
        for (int i = 0; i < name.length(); i++) {
            if (NOT_IN_NAMES.indexOf(name.charAt(i)) >= 0) {
                return false;
            }
        }
        for (String word : all) {
            if (isRole(word) || BylineText.hasDigit(word)) {
                return false;
            }
            if (capital && !BylineText.mayBeSmall(word) && Character.isLowerCase(word.codePointAt(0))) {
                return false;
            }
            capital |= !Character.isLowerCase(word.codePointAt(0));
        }
        return capital;
    }
}
