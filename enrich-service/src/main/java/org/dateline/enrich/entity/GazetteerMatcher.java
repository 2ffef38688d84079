package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Matches the aliases of a gazetteer against a text, with the rules of writing: names begin with a capital, acronyms count only as they
 * are written, and nothing but whole words matches. Immutable and thread-safe.
 */
final class GazetteerMatcher {
    /** A name that more entities share than this means one of the likeliest, or none that could be told. */
    private static final int MOST_READINGS = 16;

    private final AliasTrie trie = new AliasTrie();
    private final Map<String, Inflections> inflections = Inflections.load();
    private final ArrayList<GazetteerEntry> entryOf = new ArrayList<>();
    private final ArrayList<Alias> aliasOf = new ArrayList<>();

    /** An entry that a place in the text may mean, with the alias that matched. */
    record Reading(GazetteerEntry entry, Alias alias) {}

    /** A place in the text, in tokens, and what it may mean. */
    record Hit(int first, int end, List<Reading> readings) {}

    GazetteerMatcher(Collection<GazetteerEntry> entries) {
        // The trie gives those first that came last.
        List<GazetteerEntry> likeliestLast = new ArrayList<>(entries);
        likeliestLast.sort(Comparator.comparingDouble(GazetteerEntry::prior)
                .thenComparing(GazetteerEntry::entityId, Comparator.reverseOrder()));
        for (GazetteerEntry entry : likeliestLast) {
            add(entry, new Alias(entry.name(), "und", false));
            for (Alias alias : entry.aliases()) {
                add(entry, alias);
            }
        }
        trie.pack();
        entryOf.trimToSize();
        aliasOf.trimToSize();
    }

    /** All leftmost longest matches, in text order, in one pass. */
    List<Hit> match(TokenizedText text, String language) {
        List<Hit> hits = new ArrayList<>();
        Inflections forms = inflections.getOrDefault(primary(language), Inflections.NONE);
        AliasTrie.Match rule = (alias, first, end) -> accepts(text, language, alias, first, end);
        int token = 0;
        while (token < text.size) {
            long found = text.is(token, TokenizedText.WORD) ? trie.longest(text, token, forms, rule) : -1;
            if (found < 0) {
                token++;
                continue;
            }
            int end = (int) (found >>> 32);
            hits.add(new Hit(token, end, readings(text, language, (int) found, token, end)));
            token = end;
        }
        return hits;
    }

    /** Likeliest first. */
    private List<Reading> readings(TokenizedText text, String language, int state, int first, int end) {
        List<Reading> readings = new ArrayList<>(2);
        for (int alias = trie.firstAliasOf(state);
                alias >= 0 && readings.size() < MOST_READINGS;
                alias = trie.nextAliasOf(alias)) {
            GazetteerEntry entry = entryOf.get(alias);
            if (accepts(text, language, alias, first, end)
                    && readings.stream().noneMatch(r -> r.entry().entityId().equals(entry.entityId()))) {
                readings.add(new Reading(entry, aliasOf.get(alias)));
            }
        }
        return readings;
    }

    private void add(GazetteerEntry entry, Alias alias) {
        List<String> tokens = new ArrayList<>();
        TokenizedText name = TextTokenizer.tokenize(alias.name(), Lexicon.EMPTY);
        for (int i = 0; i < name.size; i++) {
            if (!name.isTie(i)) {
                tokens.add(name.folded(i));
            }
        }
        if (!tokens.isEmpty()
                && name.is(0, TokenizedText.WORD)
                && trie.add(tokens, beginsWithCapital(alias.name())) >= 0) {
            entryOf.add(entry);
            aliasOf.add(alias);
        }
    }

    /** Whether its first letter is a capital. */
    private static boolean beginsWithCapital(String alias) {
        int at = 0;
        while (at < alias.length() - 1 && !Character.isLetterOrDigit(alias.charAt(at))) {
            at++;
        }
        return Character.isUpperCase(alias.codePointAt(at));
    }

    private boolean accepts(TokenizedText text, String language, int number, int first, int end) {
        Alias alias = aliasOf.get(number);
        if (!alias.language().equals("und") && !isOf(language, alias.language())) {
            return false;
        }
        return alias.caseSensitive()
                ? sameLetters(text, alias.name(), first, end)
                : capitalsKept(text, alias.name(), first, end);
    }

    /** Where the alias goes on after a word of the text, which may be another form of the alias's. */
    private static int afterWord(TokenizedText text, int token, String alias, int at) {
        int length = text.end(token) - text.start(token);
        String folded = text.folded(token);
        int end = at;
        if (at + length <= alias.length()
                && Folding.fold(alias.substring(at, at + length)).equals(folded)) {
            end = at + length;
        } else {
            while (end < alias.length() && Character.isLetterOrDigit(alias.charAt(end))) {
                end++;
            }
        }
        return Math.min(end, alias.length() - 1);
    }

    private static String primary(String language) {
        int hyphen = language.indexOf('-');
        return hyphen < 0 ? language : language.substring(0, hyphen);
    }

    /** {@code pt-BR} is Portuguese. */
    private static boolean isOf(String language, String wanted) {
        return language.startsWith(wanted)
                && (language.length() == wanted.length() || language.charAt(wanted.length()) == '-');
    }

    /** Letter for letter, whatever stands between the words. */
    private static boolean sameLetters(TokenizedText text, String alias, int first, int end) {
        int at = 0;
        for (int i = text.start(first); i < text.end(end - 1); i++) {
            char c = text.text.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                continue;
            }
            while (at < alias.length() && !Character.isLetterOrDigit(alias.charAt(at))) {
                at++;
            }
            if (at == alias.length() || alias.charAt(at++) != c) {
                return false;
            }
        }
        return true;
    }

    /** Every word that the alias begins with a capital does so in the text, but for words after a hyphen ({@code Kim Jong-un}). */
    private static boolean capitalsKept(TokenizedText text, String alias, int first, int end) {
        int at = 0;
        for (int i = first; i < end; i++) {
            if (!text.is(i, TokenizedText.WORD)) {
                continue;
            }
            while (!Character.isLetterOrDigit(alias.charAt(at)) && at < alias.length() - 1) {
                at++;
            }
            boolean tied = i > first && text.isTie(i - 1);
            if (!tied && Character.isUpperCase(alias.codePointAt(at)) && !text.is(i, TokenizedText.CAPITAL)) {
                return false;
            }
            at = afterWord(text, i, alias, at);
        }
        return true;
    }
}
