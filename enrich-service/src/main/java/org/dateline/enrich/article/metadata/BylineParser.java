package org.dateline.enrich.article.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One by-line being taken apart. Not thread-safe: one per string. */
final class BylineParser {

    /** Longer strings are text, not a by-line. */
    private static final int LIMIT = 400;

    private static final int MOST_AUTHORS = 20;
    private static final int LONGEST_NAME = 60;
    private static final int MOST_NAME_WORDS = 6;

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
        for (String part : BylineText.parts(withoutOpener(text))) {
            for (String piece : pieces(part)) {
                add(piece);
            }
        }
        return new Byline(new ArrayList<>(authors.values()), agency);
    }

    private String withoutOpener(String text) {
        String rest = text.strip();
        for (int i = 0; i < 2; i++) {
            String lower = rest.toLowerCase(Locale.ROOT);
            String longest = "";
            for (String opener : words.openers()) {
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
        for (int i = 0; i < all.length; i++) {
            boolean inside = i > 0 && i < all.length - 1;
            // A single letter may be an initial: only in lower case, and after at least a whole name, does it part
            // authors.
            boolean conjunction = words.conjunctions().contains(all[i])
                    || (all[i].length() > 1
                            && all[i].equals(all[i].toUpperCase(Locale.ROOT))
                            && isShouted(part)
                            && words.conjunctions().contains(all[i].toLowerCase(Locale.ROOT)));
            boolean wholeName = current.size() >= 2 || all[i].length() > 1;
            if (conjunction && wholeName && (inside || current.isEmpty())) {
                pieces.add(String.join(" ", current));
                current.clear();
            } else {
                current.add(all[i]);
            }
        }
        pieces.add(String.join(" ", current));
        return pieces;
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
        name = BylineText.trim(withoutTitles(withoutOpener(name)));
        if (isName(name) && authors.size() < MOST_AUTHORS) {
            String printed = BylineText.calm(name);
            authors.putIfAbsent(printed.toLowerCase(Locale.ROOT), printed);
        }
    }

    private String withoutTitles(String name) {
        String rest = name;
        int space = rest.indexOf(' ');
        while (space > 0) {
            String first = rest.substring(0, space).toLowerCase(Locale.ROOT).replace(".", "");
            if (!words.titles().contains(first)) {
                break;
            }
            rest = rest.substring(space + 1).strip();
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
        for (String word : all) {
            String bare = BylineText.trim(word).toLowerCase(Locale.ROOT);
            if (words.roles().contains(bare) || BylineText.hasDigit(word)) {
                return false;
            }
            capital |= !Character.isLowerCase(word.codePointAt(0));
        }
        return capital;
    }
}
