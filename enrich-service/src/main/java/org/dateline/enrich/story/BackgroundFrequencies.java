package org.dateline.enrich.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * How common terms are in news at large, so that an empty index already knows that "government" says little. What the index has
 * counted itself is added to it. Immutable.
 */
final class BackgroundFrequencies {

    /** As many articles as the background weighs against what the index has counted. */
    private static final double WEIGHT = 1_000;

    /** What stands for the articles that were not seen. */
    private static final double SMOOTHING = 0.5;

    private static final String ENGLISH = "background-frequencies-en.tsv";

    private final Map<String, Double> english;

    private BackgroundFrequencies(Map<String, Double> english) {
        this.english = english;
    }

    /** Reads the class path. */
    static BackgroundFrequencies load() {
        Map<String, Double> shares = new HashMap<>();
        try (InputStream stream = BackgroundFrequencies.class.getResourceAsStream(ENGLISH)) {
            if (stream == null) {
                throw new IllegalStateException(ENGLISH + " is not on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && line.charAt(0) != '#') {
                    shares.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(ENGLISH, e);
        }
        return new BackgroundFrequencies(shares);
    }

    /**
     * Inverse document frequency (Spärck Jones 1972), natural logarithm.
     *
     * @param articles articles that the index has counted
     * @param withTerm of these, those with the term
     */
    double inverseFrequency(String language, String term, double articles, double withTerm) {
        double share = language.startsWith("en") ? english.getOrDefault(term, 0.0) : 0.0;
        return Math.log((articles + WEIGHT + 1) / (withTerm + share * WEIGHT + SMOOTHING));
    }
}
