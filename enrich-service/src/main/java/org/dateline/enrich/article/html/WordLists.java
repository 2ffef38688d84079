package org.dateline.enrich.article.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the word lists of this package from the class path: lines {@code key: value}, comments start with {@code #}. */
final class WordLists {

    private WordLists() {}

    /** One line of a list. */
    record Line(String key, String value) {}

    /**
     * @param name of a resource in this package
     * @throws IllegalStateException if it is not on the class path
     */
    static List<Line> read(String name) {
        InputStream in = WordLists.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("resource is missing: " + name);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Line> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int colon = line.indexOf(':');
                if (!line.startsWith("#") && colon > 0) {
                    lines.add(new Line(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 1).strip()));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
