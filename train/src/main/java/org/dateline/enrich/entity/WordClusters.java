package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts words into classes by the words that stand before and after them: the exchange algorithm (Martin, Liermann and Ney, Speech
 * Communication 1998) for the predictive class model (Uszkoreit and Brants, ACL 2008), in both directions. Deterministic; not thread-safe.
 */
final class WordClusters {
    private final int classes;
    private final int least;
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final List<int[]> texts = new ArrayList<>();

    /**
     * @param classes number of classes
     * @param least words seen less often have no class
     */
    WordClusters(int classes, int least) {
        this.classes = classes;
        this.least = least;
    }

    /** Takes in the words of a text, by {@link WordTable#hash}, in order. */
    void read(int[] words) {
        texts.add(words);
        for (int word : words) {
            counts.merge(word, 1, Integer::sum);
        }
    }

    /** Class of each word by its hash, from 1. */
    Map<Integer, Short> induce(int passes) {
        int[] vocabulary = vocabulary();
        Map<Integer, Integer> number = new HashMap<>();
        for (int i = 0; i < vocabulary.length; i++) {
            number.put(vocabulary[i], i);
        }
        Exchange exchange = new Exchange(vocabulary.length, bigrams(number));
        int moved = vocabulary.length;
        for (int pass = 0; pass < passes && moved > 0; pass++) {
            moved = exchange.pass();
        }
        Map<Integer, Short> result = new HashMap<>();
        for (int i = 0; i < vocabulary.length; i++) {
            result.put(vocabulary[i], (short) (exchange.classOf[i] + 1));
        }
        return result;
    }

    /** Words seen often enough, most frequent first. */
    private int[] vocabulary() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= least)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .mapToInt(Map.Entry::getKey)
                .toArray();
    }

    /** Pairs of neighbors, {@code before << 32 | after}, sorted, one entry an occurrence. */
    private long[] bigrams(Map<Integer, Integer> number) {
        long[] pairs = new long[1 << 20];
        int size = 0;
        for (int[] text : texts) {
            int before = -1;
            for (int word : text) {
                Integer after = number.get(word);
                if (after != null && before >= 0) {
                    if (size == pairs.length) {
                        pairs = Arrays.copyOf(pairs, size * 2);
                    }
                    pairs[size++] = (long) before << 32 | after;
                }
                before = after == null ? -1 : after;
            }
        }
        pairs = Arrays.copyOf(pairs, size);
        Arrays.sort(pairs);
        return pairs;
    }

    private final class Exchange {
        private final int[] classOf;
        private final int[] frequency;
        private final Neighbors before;
        private final Neighbors after;
        private final long[] sizes = new long[classes];
        private final double[] gain = new double[classes];

        private Exchange(int words, long[] bigrams) {
            classOf = new int[words];
            frequency = new int[words];
            for (int i = 0; i < words; i++) {
                classOf[i] = i % classes;
            }
            for (long pair : bigrams) {
                frequency[(int) pair]++;
            }
            for (int i = 0; i < words; i++) {
                sizes[classOf[i]] += frequency[i];
            }
            long[] turned = new long[bigrams.length];
            for (int i = 0; i < bigrams.length; i++) {
                turned[i] = bigrams[i] << 32 | bigrams[i] >>> 32;
            }
            Arrays.sort(turned);
            after = new Neighbors(words, bigrams, classOf);
            before = new Neighbors(words, turned, classOf);
        }

        /** Moves each word to its best class; returns how many moved. */
        private int pass() {
            int moved = 0;
            for (int word = 0; word < classOf.length; word++) {
                int old = classOf[word];
                move(word, old, -1);
                for (int c = 0; c < classes; c++) {
                    gain[c] = 2 * (xlogx(sizes[c]) - xlogx(sizes[c] + frequency[word]));
                }
                before.gains(word, gain);
                after.gains(word, gain);
                int best = old;
                for (int c = 0; c < classes; c++) {
                    if (gain[c] > gain[best] + 1e-9) {
                        best = c;
                    }
                }
                move(word, best, 1);
                classOf[word] = best;
                moved += best == old ? 0 : 1;
            }
            return moved;
        }

        private void move(int word, int to, int sign) {
            sizes[to] += (long) sign * frequency[word];
            before.move(word, to, sign);
            after.move(word, to, sign);
        }
    }

    /** For each word the words on one side of it; and how often each of these has a word of each class on its other side. */
    private final class Neighbors {
        private final int[] firsts;
        private final int[] others;
        private final int[] times;
        private final int[][] byClass;

        private Neighbors(int words, long[] pairs, int[] classOf) {
            firsts = new int[words + 1];
            int[] other = new int[pairs.length];
            int[] time = new int[pairs.length];
            byClass = new int[words][classes];
            int n = 0;
            int word = 0;
            int from = 0;
            while (from < pairs.length) {
                int to = from;
                while (to < pairs.length && pairs[to] == pairs[from]) {
                    to++;
                }
                int left = (int) (pairs[from] >>> 32);
                while (word < left) {
                    firsts[++word] = n;
                }
                other[n] = (int) pairs[from];
                time[n] = to - from;
                byClass[other[n]][classOf[left]] += time[n];
                n++;
                from = to;
            }
            while (word < words) {
                firsts[++word] = n;
            }
            others = Arrays.copyOf(other, n);
            times = Arrays.copyOf(time, n);
        }

        private void gains(int word, double[] gain) {
            for (int at = firsts[word]; at < firsts[word + 1]; at++) {
                int[] row = byClass[others[at]];
                int n = times[at];
                for (int c = 0; c < classes; c++) {
                    gain[c] += row[c] == 0 ? xlogx(n) : xlogx(row[c] + n) - xlogx(row[c]);
                }
            }
        }

        private void move(int word, int to, int sign) {
            for (int at = firsts[word]; at < firsts[word + 1]; at++) {
                byClass[others[at]][to] += sign * times[at];
            }
        }
    }

    private static final double[] XLOGX = table();

    private static double[] table() {
        double[] table = new double[1 << 16];
        for (int i = 1; i < table.length; i++) {
            table[i] = i * Math.log(i);
        }
        return table;
    }

    private static double xlogx(long n) {
        return n < XLOGX.length ? XLOGX[(int) n] : (double) n * Math.log((double) n);
    }
}
