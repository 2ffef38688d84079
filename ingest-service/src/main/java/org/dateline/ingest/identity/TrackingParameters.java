package org.dateline.ingest.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Query parameters that say how a reader came, not what is read. Immutable. */
public final class TrackingParameters {

    private static final String RESOURCE = "/org/dateline/ingest/identity/tracking-parameters.txt";

    private final Set<String> names;
    private final List<String> prefixes;

    private TrackingParameters(Set<String> names, List<String> prefixes) {
        this.names = Set.copyOf(names);
        this.prefixes = List.copyOf(prefixes);
    }

    /** Reads the list from the class path. */
    public static TrackingParameters load() {
        Set<String> names = new HashSet<>();
        List<String> prefixes = new ArrayList<>();
        try (InputStream stream =
                        Objects.requireNonNull(TrackingParameters.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String entry = line.strip();
                if (entry.endsWith("*")) {
                    prefixes.add(entry.substring(0, entry.length() - 1));
                } else if (!entry.isEmpty() && !entry.startsWith("#")) {
                    names.add(entry);
                }
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return new TrackingParameters(names, prefixes);
    }

    boolean contains(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return names.contains(lower) || prefixes.stream().anyMatch(lower::startsWith);
    }
}
