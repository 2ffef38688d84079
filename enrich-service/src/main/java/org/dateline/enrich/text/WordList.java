package org.dateline.enrich.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Word lists and tables on the class path: UTF-8, one entry a line, in the folder of the package that owns them. Blank lines and
 * lines that begin with {@code #} are left out. Stateless.
 */
public final class WordList {

    private WordList() {}

    /** The lines of a list, in order, each once, as they stand. */
    public static Set<String> load(Class<?> owner, String name) {
        return new LinkedHashSet<>(lines(owner, name));
    }

    /**
     * The lines of a table, in order, without trailing white space.
     *
     * @throws IllegalStateException where there is no such resource
     * @throws UncheckedIOException where it cannot be read
     */
    public static List<String> lines(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(owner.getPackageName() + " lacks its resource " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::stripTrailing)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
