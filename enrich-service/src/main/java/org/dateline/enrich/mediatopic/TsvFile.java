package org.dateline.enrich.mediatopic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines of a small tab-separated data file: empty lines and lines that begin with {@code #} are left out. */
final class TsvFile {

    /** An operator's file is trusted but may be the wrong one: refuse what cannot be a word list. */
    private static final int MAX_ROWS = 200_000;

    private TsvFile() {}

    /** One line, cut at the tabs, with its number from 1 for messages. */
    record Row(int line, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    static List<Row> resource(String name) {
        try (InputStream in = TsvFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource " + name + " is missing");
            }
            return rows(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + name, e);
        }
    }

    static List<Row> rows(Reader reader) throws IOException {
        BufferedReader lines = new BufferedReader(reader);
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (rows.size() == MAX_ROWS) {
                throw new IOException("more than " + MAX_ROWS + " rows");
            }
            rows.add(new Row(number, List.of(line.split("\t", -1))));
        }
        return rows;
    }
}
