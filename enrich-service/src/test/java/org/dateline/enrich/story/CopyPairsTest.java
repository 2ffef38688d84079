package org.dateline.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dateline.enrich.SharedData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Copies that are made of real texts by changing, leaving out, adding and moving words: those that share half of their shingles of five
 * words or more are to be found, and no others. Their similarity is worked out here from the texts, by another way of cutting words.
 */
class CopyPairsTest {

    private static final int TEXTS = 400;
    private static final double COPY = 0.5;
    private static final double SHARE = 0.98;

    private record Pair(String originalId, String copyId, double similarity) {}

    @ParameterizedTest
    @CsvSource({"topics/bbc.jsonl, 1", "topics/bbc.jsonl, 2", "stories/galaxy.jsonl, 3", "stories/ecb_plus.jsonl, 4"})
    void findsCopiesAndNothingElse(String set, int seed) throws IOException {
        Random random = new Random(seed);
        List<LinkableArticle> articles = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (String text : texts(set)) {
            List<String> words = Arrays.asList(text.trim().split("\\s+"));
            String changed = String.join(" ", changed(words, random));
            String id = "original" + pairs.size();
            String copyId = "copy" + pairs.size();
            pairs.add(new Pair(id, copyId, jaccard(shingles(text), shingles(changed))));
            articles.add(NewsArticles.article(id, id, text).build());
            articles.add(NewsArticles.article(copyId, copyId, changed).build());
        }
        Collections.shuffle(articles, random);
        Map<String, StoryReference> found = StoryReplay.link(articles, StorySettings.standard());

        Set<String> copies = new HashSet<>();
        pairs.stream().filter(pair -> pair.similarity() >= COPY).forEach(pair -> copies.add(pair.copyId()));
        Set<String> named = new HashSet<>();
        int others = 0;
        for (Pair pair : pairs) {
            String one = found.get(pair.originalId()).duplicateOf();
            String other = found.get(pair.copyId()).duplicateOf();
            if (pair.originalId().equals(other) || pair.copyId().equals(one)) {
                named.add(pair.copyId());
            } else if (one != null || other != null) {
                others++;
            }
        }
        Set<String> right = new HashSet<>(named);
        right.retainAll(copies);
        System.out.printf(
                Locale.ROOT,
                "%s: %d pairs, %d copies; recall %.3f, precision %.3f, copies of something else %d%n",
                set,
                pairs.size(),
                copies.size(),
                (double) right.size() / copies.size(),
                (double) right.size() / named.size(),
                others);
        assertThat((double) right.size() / copies.size()).isGreaterThanOrEqualTo(SHARE);
        assertThat((double) right.size() / named.size()).isGreaterThanOrEqualTo(SHARE);
    }

    /** Different texts of the set, each longer than a headline. */
    private static List<String> texts(String set) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode json : SharedData.records(set)) {
            String text = json.path("text").asText();
            if (text.length() > 200 && texts.size() < TEXTS) {
                texts.add(text);
            }
        }
        return List.copyOf(texts);
    }

    /** From not at all to every eighth word, so that the pairs' similarity runs from 1 to a third; some are cut or moved as well. */
    private static List<String> changed(List<String> words, Random random) {
        double rate = random.nextDouble() * 0.125;
        List<String> changed = new ArrayList<>();
        for (String word : words) {
            if (random.nextDouble() >= rate) {
                changed.add(word);
                continue;
            }
            String other = words.get(random.nextInt(words.size()));
            switch (random.nextInt(3)) {
                case 0 -> changed.add(other);
                case 1 -> changed.addAll(List.of(word, other));
                default -> {
                    // left out
                }
            }
        }
        if (random.nextInt(4) == 0) {
            Collections.rotate(changed, random.nextInt(changed.size() + 1));
        }
        if (random.nextInt(4) == 0) {
            return changed.subList(0, changed.size() - changed.size() / 5);
        }
        return changed;
    }

    private static Set<List<String>> shingles(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<List<String>> shingles = new HashSet<>();
        for (int from = 0; from + 5 <= words.size(); from++) {
            shingles.add(words.subList(from, from + 5));
        }
        return shingles;
    }

    private static double jaccard(Set<List<String>> a, Set<List<String>> b) {
        long common = a.stream().filter(b::contains).count();
        return (double) common / (a.size() + b.size() - common);
    }
}
