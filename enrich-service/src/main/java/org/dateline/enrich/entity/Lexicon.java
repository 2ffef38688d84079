package org.dateline.enrich.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.function.BiConsumer;

/**
 * Word lists that tell kinds of names apart, looked up by folded word. Each list is a feature of the trained model, by its bit; some serve
 * rules too. Immutable and thread-safe.
 */
final class Lexicon {
    static final int COMMON = 1;
    static final int FIRST_NAME = 1 << 1;
    static final int TITLE = 1 << 2;
    static final int ROLE = 1 << 3;
    static final int ORG_TAIL = 1 << 4;
    static final int ORG_HEAD = 1 << 5;
    static final int LOC_TAIL = 1 << 6;
    static final int LOC_HEAD = 1 << 7;
    static final int PLACE_NOUN = 1 << 8;
    static final int DIRECTION = 1 << 9;
    static final int CALENDAR = 1 << 10;
    static final int NOT_NAME = 1 << 11;
    static final int EVENT_TAIL = 1 << 12;
    static final int PARTICLE = 1 << 13;
    static final int SPEECH = 1 << 14;
    static final int ORG_CUE = 1 << 15;
    static final int LAW_TAIL = 1 << 19;
    static final int NO_NAME_TAIL = 1 << 20;
    static final int FUNCTION_WORD = 1 << 18;
    static final int FAMILY_FIRST = 1 << 17;
    static final int ABBREVIATION = 1 << 16;

    /** Knows no word. */
    static final Lexicon EMPTY = new Lexicon(Map.of());

    private static final Map<String, Integer> FILES = Map.ofEntries(
            Map.entry("common-words", COMMON),
            Map.entry("first-names", FIRST_NAME),
            Map.entry("titles", TITLE),
            Map.entry("roles", ROLE),
            Map.entry("organization-tails", ORG_TAIL),
            Map.entry("organization-heads", ORG_HEAD),
            Map.entry("location-tails", LOC_TAIL),
            Map.entry("location-heads", LOC_HEAD),
            Map.entry("place-nouns", PLACE_NOUN),
            Map.entry("directions", DIRECTION),
            Map.entry("calendar", CALENDAR),
            Map.entry("not-names", NOT_NAME),
            Map.entry("event-tails", EVENT_TAIL),
            Map.entry("particles", PARTICLE),
            Map.entry("speech-verbs", SPEECH),
            Map.entry("organization-cues", ORG_CUE),
            Map.entry("function-words", FUNCTION_WORD),
            Map.entry("law-tails", LAW_TAIL),
            Map.entry("no-name-tails", NO_NAME_TAIL),
            Map.entry("family-first", FAMILY_FIRST),
            Map.entry("abbreviations", ABBREVIATION));

    private final Map<String, Integer> bits;

    private Lexicon(Map<String, Integer> bits) {
        this.bits = bits;
    }

    /** Reads the lists that ship with Dateline. */
    static Lexicon load() {
        Map<String, Integer> bits = new HashMap<>(1 << 15);
        FILES.forEach((file, bit) -> read("lexicon/" + file + ".txt", bit, bits));
        return new Lexicon(bits);
    }

    /** The word, folded, is in at least one of the lists. */
    boolean has(String folded, int lists) {
        return (bits(folded) & lists) != 0;
    }

    /** All lists that have the word, folded. */
    int bits(String folded) {
        return bits.getOrDefault(folded, 0);
    }

    /** Number of words in all lists. */
    int size() {
        return bits.size();
    }

    /** Visits every folded word with its lists. */
    void forEach(BiConsumer<String, Integer> visitor) {
        bits.forEach(visitor);
    }

    boolean isAbbreviation(String folded) {
        return has(folded, ABBREVIATION);
    }

    private static void read(String resource, int bit, Map<String, Integer> bits) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                StringTokenizer words = new StringTokenizer(line.startsWith("#") ? "" : line);
                while (words.hasMoreTokens()) {
                    bits.merge(Folding.fold(words.nextToken()), bit, (a, b) -> a | b);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
