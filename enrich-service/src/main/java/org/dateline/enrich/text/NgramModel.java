package org.dateline.enrich.text;

import com.optimaize.langdetect.profiles.LanguageProfile;
import java.util.List;
import java.util.Map;

/**
 * Languages by the frequencies of their one to three letter sequences (naive Bayes over the profiles of Optimaize's
 * language-detector, after Nakatani Shuyo). Differs from that library in that all sequences of the text count, instead of those up to the
 * first that seem to settle it, that case does not, and that the evidence is discounted, since the sequences of a word depend on each
 * other: probabilities mean what they say. Immutable, thread-safe.
 */
final class NgramModel {

    /** What sequences of one, two and three letters count. Set on pages whose language two other detectors agree on. */
    private static final float[] WEIGHTS = {0.2f, 0.2f, 0.3f};

    /** Added to all frequencies, for sequences that a profile does not know; the library's own figure. */
    private static final float UNSEEN = 5e-5f;

    private static final int MOST = 3;

    private final String[] languages;

    /** Sequences by hash, open addressing; 0 is a free place. */
    private final long[] keys;

    /** For each place its row of scores. */
    private final int[] rows;

    /** Row by row, the weighted log frequency in each language. */
    private final float[] scores;

    private final float[] logPriors;

    /**
     * @param priors how often each language comes, in any unit
     * @param rare the same for languages that have no prior
     */
    NgramModel(List<LanguageProfile> profiles, Map<String, Double> priors, double rare) {
        int count = profiles.size();
        this.languages = new String[count];
        this.logPriors = new float[count];
        int entries = 0;
        for (LanguageProfile profile : profiles) {
            entries += profile.getNumGrams();
        }
        int capacity = Integer.highestOneBit(Math.max(16, entries)) * 2;
        this.keys = new long[capacity];
        this.rows = new int[capacity];
        int size = 0;
        for (LanguageProfile profile : profiles) {
            for (Map.Entry<String, Integer> gram : profile.iterateGrams()) {
                int place = place(key(gram.getKey()));
                if (keys[place] == 0) {
                    keys[place] = key(gram.getKey());
                    rows[place] = size++;
                }
            }
        }
        this.scores = new float[size * count];
        for (int language = 0; language < count; language++) {
            LanguageProfile profile = profiles.get(language);
            languages[language] = profile.getLocale().getLanguage();
            logPriors[language] = (float) Math.log(priors.getOrDefault(languages[language], rare));
            add(profile, language);
        }
        for (int place = 0; place < capacity; place++) {
            if (keys[place] != 0) {
                weigh(place);
            }
        }
    }

    private void add(LanguageProfile profile, int language) {
        double[] all = new double[MOST + 1];
        for (int length = 1; length <= MOST; length++) {
            all[length] = Math.max(1, profile.getNumGramOccurrences(length));
        }
        for (Map.Entry<String, Integer> gram : profile.iterateGrams()) {
            int at = rows[place(key(gram.getKey()))] * languages.length + language;
            scores[at] += (float) (gram.getValue() / all[gram.getKey().length()]);
        }
    }

    private void weigh(int place) {
        int length = keys[place] >>> 32 != 0 ? 3 : keys[place] >>> 16 != 0 ? 2 : 1;
        int from = rows[place] * languages.length;
        for (int i = from; i < from + languages.length; i++) {
            scores[i] = WEIGHTS[length - 1] * (float) Math.log(scores[i] + UNSEEN);
        }
    }

    /** Log odds of each language, the prior included. */
    private float[] score(String text) {
        float[] sums = logPriors.clone();
        int before = ' ';
        int last = ' ';
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            int letter = Character.isLetter(c) || isMark(c) ? Character.toLowerCase(c) : ' ';
            if (letter == ' ' && last == ' ') {
                continue;
            }
            if (letter != ' ') {
                add(letter, sums);
            }
            add((long) last << 16 | letter, sums);
            if (last != ' ') {
                add((long) before << 32 | (long) last << 16 | letter, sums);
            }
            before = last;
            last = letter;
        }
        return sums;
    }

    private void add(long key, float[] sums) {
        int place = place(key);
        if (keys[place] == 0) {
            return;
        }
        int from = rows[place] * sums.length;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += scores[from + i];
        }
    }

    /** The most probable language of those given, with its probability among them. */
    LanguageGuess best(String text) {
        float[] sums = score(text);
        int best = 0;
        for (int i = 1; i < sums.length; i++) {
            best = sums[i] > sums[best] ? i : best;
        }
        double all = 0;
        for (float sum : sums) {
            all += Math.exp(sum - sums[best]);
        }
        return new LanguageGuess(languages[best], (float) (1 / all));
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Up to three characters in lower case, the last one lowest. */
    private static long key(String gram) {
        long key = 0;
        for (int i = 0; i < gram.length(); i++) {
            key = key << 16 | Character.toLowerCase(gram.charAt(i));
        }
        return key;
    }

    /** Where the key is, or the free place where it would be. */
    private int place(long key) {
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (keys.length - 1);
        while (keys[place] != 0 && keys[place] != key) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }
}
