package org.dateline.enrich.mediatopic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file form of a {@link Vocabulary}: a header row, then one concept a row; columns after {@code wikidata} are names by language. */
final class VocabularyFile {

    private static final List<String> FIXED =
            List.of("qcode", "parent", "retired", "successor", "subjectcode", "wikidata");

    private VocabularyFile() {}

    static List<Concept> read(String name, List<TsvFile.Row> rows) {
        if (rows.isEmpty()
                || rows.get(0).cells().size() <= FIXED.size()
                || !rows.get(0).cells().subList(0, FIXED.size()).equals(FIXED)) {
            throw new IllegalArgumentException(name + ": the header must begin with " + FIXED);
        }
        List<String> header = rows.get(0).cells();
        List<Concept> concepts = new ArrayList<>(rows.size());
        for (TsvFile.Row row : rows.subList(1, rows.size())) {
            Map<String, String> names = new LinkedHashMap<>();
            for (int i = FIXED.size(); i < header.size(); i++) {
                if (!row.cell(i).isEmpty()) {
                    names.put(header.get(i), row.cell(i));
                }
            }
            concepts.add(new Concept(
                    row.cell(0),
                    orNull(row.cell(1)),
                    orNull(row.cell(2)),
                    orNull(row.cell(3)),
                    orNull(row.cell(4)),
                    orNull(row.cell(5)),
                    names));
        }
        return concepts;
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
