package org.dateline.enrich.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists of the world's places and of people's names, and the {@link NameFacts} that they make. */
final class WorldNames {
    private static final int TOWN = 20_000;
    private static final int CITY = 200_000;
    private static final int FREQUENT_FAMILIES = 5_000;
    /** A word is a part of place names where so many have it. */
    private static final int LEAST_PARTS = 3;

    private static final int LONGEST_PHRASE = 3;

    private final Map<Integer, Byte> facts = new HashMap<>();
    private final Set<Integer> phrases = new HashSet<>();

    /** Reads the lists of the class path. */
    WorldNames() {
        List<String> families = ListFile.lines("family-names.txt");
        for (int i = 0; i < families.size(); i++) {
            int bits = NameFacts.FAMILY | (i < FREQUENT_FAMILIES ? NameFacts.COMMON_FAMILY : 0);
            fact(WordTable.hash(families.get(i)), bits);
        }
        for (String given : ListFile.lines("given-names.txt")) {
            fact(WordTable.hash(given), NameFacts.GIVEN);
        }
        Map<Integer, Integer> parts = new HashMap<>();
        for (String line : ListFile.lines("places.tsv")) {
            int tab = line.indexOf('\t');
            place(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)), parts);
        }
        parts.forEach((word, count) -> {
            if (count >= LEAST_PARTS) {
                fact(word, NameFacts.PLACE_PART);
            }
        });
    }

    Map<Integer, Byte> facts() {
        return facts;
    }

    Set<Integer> phrases() {
        return phrases;
    }

    private void place(String name, int inhabitants, Map<Integer, Integer> parts) {
        TokenizedText words = TextTokenizer.tokenize(name, Lexicon.EMPTY);
        if (words.size == 1) {
            int size = inhabitants >= CITY ? NameFacts.CITY | NameFacts.TOWN : inhabitants >= TOWN ? NameFacts.TOWN : 0;
            fact(WordTable.hash(name), NameFacts.PLACE | size);
            return;
        }
        for (int i = 0; i < words.size; i++) {
            if (words.is(i, TokenizedText.CAPITAL)) {
                parts.merge(WordTable.hash(words.folded(i)), 1, Integer::sum);
            }
        }
        if (words.size <= LONGEST_PHRASE) {
            int hash = WordTable.hash(words.folded(0));
            for (int i = 1; i < words.size; i++) {
                hash = NameFacts.phrase(hash, WordTable.hash(words.folded(i)));
            }
            phrases.add(hash);
        }
    }

    private void fact(int word, int bits) {
        facts.merge(word, (byte) bits, (a, b) -> (byte) (a | b));
    }
}
