package org.dateline.enrich.accuracy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bag of word n-grams of a text, as the article extraction benchmark compares texts. */
record Shingles(Map<List<String>, Integer> counts, int size) {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    static Shingles of(String text, int length) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<List<String>, Integer> counts = new HashMap<>();
        int size = words.isEmpty() ? 0 : Math.max(1, words.size() - length + 1);
        for (int i = 0; i < size; i++) {
            counts.merge(List.copyOf(words.subList(i, Math.min(words.size(), i + length))), 1, Integer::sum);
        }
        return new Shingles(counts, size);
    }

    /** Size of the intersection of both bags. */
    int common(Shingles other) {
        int common = 0;
        for (Map.Entry<List<String>, Integer> entry : counts.entrySet()) {
            common += Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0));
        }
        return common;
    }
}
