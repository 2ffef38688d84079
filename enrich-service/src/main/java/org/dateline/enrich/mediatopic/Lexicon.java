package org.dateline.enrich.mediatopic;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words and phrases by which a desk editor knows a media topic. Data, extended by operators with files of the same form.
 * Immutable and thread-safe.
 *
 * @param version carried by every tag that it makes
 */
public record Lexicon(String version, List<Entry> entries) {

    /** Language of words that mean the same in any language: names, abbreviations, Wikidata ids. */
    public static final String ANY_LANGUAGE = "mul";

    /** Version of the files that are shipped; to be raised whenever one of them or the scoring changes. */
    public static final String SHIPPED_VERSION = "lexicon-2";

    private static final float MAX_WEIGHT = 10;

    /**
     * Phrases that speak for one topic in one language.
     *
     * @param language BCP 47 base language, or {@link #ANY_LANGUAGE}
     * @param weight 3 decides on its own, 2 strong, 1 counts with others, below 1 a hint; negative speaks against the topic
     * @param phrases a phrase with a capital letter matches only text that has it there too
     */
    public record Entry(String qcode, String language, float weight, List<String> phrases) {

        public Entry {
            phrases = List.copyOf(phrases);
        }
    }

    public Lexicon {
        entries = List.copyOf(entries);
    }

    /** The shipped lexicon. */
    public static Lexicon load() {
        List<Entry> entries = new ArrayList<>();
        for (String language : List.of("en", "de", "fr", "es", ANY_LANGUAGE)) {
            String name = "lexicon-" + language + ".tsv";
            entries.addAll(entries(name, TsvFile.resource(name)));
        }
        return new Lexicon(SHIPPED_VERSION, entries);
    }

    /**
     * Reads a lexicon: tab-separated qcode, language, weight, and phrases separated by commas; {@code #} begins a comment line.
     *
     * @param name of the file, for messages
     * @throws IllegalArgumentException naming file and line, where a row is not of this form
     */
    public static Lexicon read(String version, String name, Reader reader) throws IOException {
        return new Lexicon(version, entries(name, TsvFile.rows(reader)));
    }

    /** This lexicon with another one laid over it: where both have a phrase for a topic, the other's weight counts. */
    public Lexicon with(Lexicon other) {
        Set<List<String>> replaced = other.entries.stream()
                .flatMap(e -> e.phrases().stream().map(phrase -> List.of(e.qcode(), e.language(), phrase)))
                .collect(Collectors.toSet());
        Stream<Entry> kept = entries.stream()
                .map(e -> new Entry(
                        e.qcode(),
                        e.language(),
                        e.weight(),
                        e.phrases().stream()
                                .filter(phrase -> !replaced.contains(List.of(e.qcode(), e.language(), phrase)))
                                .toList()));
        return new Lexicon(
                version + "+" + other.version,
                Stream.concat(kept, other.entries.stream()).toList());
    }

    private static List<Entry> entries(String name, List<TsvFile.Row> rows) {
        List<Entry> entries = new ArrayList<>(rows.size());
        for (TsvFile.Row row : rows) {
            if (row.cells().size() != 4) {
                throw new IllegalArgumentException(
                        name + ":" + row.line() + ": expected qcode, language, weight, phrases separated by tabs");
            }
            List<String> phrases = Stream.of(row.cell(3).split(",", -1))
                    .map(String::strip)
                    .filter(p -> !p.isEmpty())
                    .toList();
            entries.add(new Entry(row.cell(0), row.cell(1), weight(name, row, 2), phrases));
        }
        return entries;
    }

    static float weight(String name, TsvFile.Row row, int column) {
        try {
            float weight = Float.parseFloat(row.cell(column));
            if (Math.abs(weight) <= MAX_WEIGHT) {
                return weight;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    name + ":" + row.line() + ": weight is not a number: " + row.cell(column), e);
        }
        throw new IllegalArgumentException(name + ":" + row.line() + ": weight beyond 10: " + row.cell(column));
    }
}
