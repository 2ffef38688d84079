package org.dateline.enrich.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gazetteer entries as a table: one entry a line, tab-separated columns {@code id, name, type, wikidata, aliases, prior, context, country,
 * provenance}; lines that begin with {@code #} are comments. Aliases and context terms are separated by {@code |}; an alias that begins
 * with {@code =} is case-sensitive, one that ends with {@code @de} is of that language.
 */
final class GazetteerTable {
    private static final int COLUMNS = 9;

    private GazetteerTable() {}

    /**
     * Reads a table of the class path.
     *
     * @throws IllegalArgumentException naming the line where one is not well-formed
     */
    static List<GazetteerEntry> read(String resource) {
        try (InputStream in = GazetteerTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource missing: " + resource);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<GazetteerEntry> entries = new ArrayList<>();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    entries.add(entry(line, resource + ":" + number));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GazetteerEntry entry(String line, String where) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new IllegalArgumentException(where + ": " + columns.length + " columns, expected " + COLUMNS);
        }
        try {
            List<Alias> aliases = new ArrayList<>();
            for (String alias : parts(columns[4])) {
                aliases.add(Alias.parse(alias));
            }
            return new GazetteerEntry(
                    columns[0],
                    columns[1],
                    EntityType.valueOf(columns[2]),
                    emptyToNull(columns[3]),
                    aliases,
                    Float.parseFloat(columns[5]),
                    parts(columns[6]),
                    columns[7],
                    columns[8]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static List<String> parts(String column) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < column.length()) {
            int bar = column.indexOf('|', from);
            int to = bar < 0 ? column.length() : bar;
            if (to > from) {
                parts.add(column.substring(from, to));
            }
            from = to + 1;
        }
        return parts;
    }

    private static @Nullable String emptyToNull(String column) {
        return column.isEmpty() ? null : column;
    }
}
