package org.dateline.enrich.mediatopic;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operator's own taxonomy: tab-separated id, parent, labels ({@code en:Energy transition|de:Energiewende}), language, weight and words
 * separated by commas, the last three as in a {@link Lexicon}. {@code #} begins a comment line. More rows of an id bring more words; its
 * parent and labels stand in its first row, after its parent's. {@code docs/topics.md} has an example.
 */
public final class TaxonomyFile {

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*:[A-Za-z0-9._/-]+");
    private static final String IPTC = "medtop:";
    private static final int COLUMNS = 6;

    private final String name;
    private final Map<String, Concept> concepts = new LinkedHashMap<>();
    private final List<Lexicon.Entry> words = new ArrayList<>();

    private TaxonomyFile(String name) {
        this.name = name;
    }

    /**
     * Reads a taxonomy.
     *
     * @param version carried by every tag that it makes
     * @param name of the file, for messages
     * @throws IOException where it cannot be read
     * @throws IllegalArgumentException naming file and line, where a row is not of this form
     */
    public static TopicScorer read(String version, String name, Reader reader) throws IOException {
        TaxonomyFile file = new TaxonomyFile(name);
        for (TsvFile.Row row : TsvFile.rows(reader)) {
            file.read(row);
        }
        if (file.concepts.isEmpty()) {
            throw new IllegalArgumentException(name + ": no topic in it");
        }
        return TopicClassifier.partial(
                new Vocabulary(version, List.copyOf(file.concepts.values())), new Lexicon(version, file.words));
    }

    private void read(TsvFile.Row row) {
        String id = row.cell(0);
        if (row.cells().size() > COLUMNS || !ID.matcher(id).matches() || id.startsWith(IPTC)) {
            throw wrong(
                    row,
                    "expected id (prefix:name, another prefix than medtop), parent, labels, language, weight, words"
                            + " separated by tabs");
        }
        String parent = row.cell(1).isEmpty() ? null : row.cell(1);
        if (!concepts.containsKey(id)) {
            add(row, id, parent);
        } else if (parent != null || !row.cell(2).isEmpty()) {
            throw wrong(row, id + " has its parent and labels in an earlier row");
        }
        List<String> phrases = Stream.of(row.cell(5).split(",", -1))
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
        if (!phrases.isEmpty()) {
            if (row.cell(3).isEmpty()) {
                throw wrong(row, "words need a language, mul for any");
            }
            words.add(new Lexicon.Entry(id, row.cell(3), Lexicon.weight(name, row, 4), phrases));
        }
    }

    private void add(TsvFile.Row row, String id, @Nullable String parent) {
        if (parent != null && !concepts.containsKey(parent)) {
            throw wrong(row, "no parent " + parent + " before it");
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (String label : row.cell(2).split("\\|", -1)) {
            int colon = label.indexOf(':');
            if (colon <= 0 || label.substring(colon + 1).isBlank()) {
                throw wrong(row, "expected labels like en:Energy transition|de:Energiewende");
            }
            names.put(
                    label.substring(0, colon).strip(),
                    label.substring(colon + 1).strip());
        }
        concepts.put(id, new Concept(id, parent, null, null, null, null, names));
    }

    private IllegalArgumentException wrong(TsvFile.Row row, String what) {
        return new IllegalArgumentException(name + ":" + row.line() + ": " + what);
    }
}
