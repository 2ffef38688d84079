package org.dateline.ingest.source.xml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The usual prefix of each vocabulary that feeds use, by namespace. Immutable. */
public final class XmlVocabularies {

    private static final String RESOURCE = "/org/dateline/ingest/source/xml/vocabularies.tsv";

    private final Map<String, String> prefixes;

    private XmlVocabularies(Map<String, String> prefixes) {
        this.prefixes = Map.copyOf(prefixes);
    }

    /** Reads the list from the class path. */
    public static XmlVocabularies load() {
        Map<String, String> prefixes = new HashMap<>();
        try (InputStream stream =
                        Objects.requireNonNull(XmlVocabularies.class.getResourceAsStream(RESOURCE), RESOURCE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                if (tab >= 0 && !line.startsWith("#")) {
                    prefixes.put(key(line.substring(tab + 1)), line.substring(0, tab));
                }
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return new XmlVocabularies(prefixes);
    }

    /** The usual prefix, empty for RSS itself; no value where the vocabulary is not known. */
    Optional<String> prefixOf(String namespace) {
        if (namespace.isBlank()) {
            return Optional.of("");
        }
        return Optional.ofNullable(prefixes.get(key(namespace)));
    }

    /** Feeds write namespaces with other cases, schemes, hash marks and slashes at the end. */
    private static String key(String namespace) {
        String lower = namespace.strip().toLowerCase(Locale.ROOT);
        String bare = lower.startsWith("https:") ? "http:" + lower.substring(6) : lower;
        int end = bare.length();
        while (end > 0 && (bare.charAt(end - 1) == '/' || bare.charAt(end - 1) == '#')) {
            end--;
        }
        return bare.substring(0, end);
    }
}
