package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Memory, speed and time of an edit of a gazetteer with a million made-up aliases. From the root of the project:
 *
 * <pre>
 * ./mvnw -q package -pl bench -am -Dmaven.test.skip=true
 * java -Xmx1g -cp bench/target/bench.jar org.dateline.enrich.entity.GazetteerLoad 1000000
 * </pre>
 *
 * <p>Four names an entity, one to three words each, the words as unevenly spread as in a language. The text names one of them in about
 * each fifteenth word. Memory is the heap after a collection, with the gazetteer and without it: entries, their names, and the matcher.
 */
public final class GazetteerLoad {
    private static final int NAMES = 4;
    private static final int WORDS = 200_000;
    private static final int TEXT = 4_000_000;
    private static final int ROUNDS = 5;
    private static final int NAMED_EVERY = 15;
    private static final double MEGA = 1e6;

    private final SplittableRandom random = new SplittableRandom(20261126);
    private final String[] words = new String[WORDS];

    private GazetteerLoad() {
        for (int i = 0; i < WORDS; i++) {
            words[i] = word();
        }
    }

    /** Prints a line a figure; the only argument is the number of aliases. */
    public static void main(String[] args) {
        int aliases = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        new GazetteerLoad().run(aliases);
    }

    private void run(int aliases) {
        long before = heap();
        long start = System.nanoTime();
        Gazetteer gazetteer = Gazetteer.of(entries(aliases / NAMES));
        double build = (System.nanoTime() - start) / 1e9;
        String text = text(List.copyOf(gazetteer.entries()));
        print(
                "%,d entities, %,d names: made and built in %.2f s",
                gazetteer.entries().size(), aliases, build);
        print("heap %.0f MB", (heap() - before - 2L * text.length()) / MEGA);

        start = System.nanoTime();
        Gazetteer edited = gazetteer.with(entry(aliases));
        print("an edit takes %.2f s", (System.nanoTime() - start) / 1e9);
        print("versions %s, %s", gazetteer.version(), edited.version());

        TokenizedText tokens = TextTokenizer.tokenize(text, Lexicon.EMPTY);
        int hits = 0;
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            start = System.nanoTime();
            hits = gazetteer.matcher().match(tokens, "en").size();
            best = Math.min(best, (System.nanoTime() - start) / 1e9);
        }
        print("%.1f MB/s, %,d names found in %.1f MB", text.length() / MEGA / best, hits, text.length() / MEGA);
    }

    private List<GazetteerEntry> entries(int count) {
        List<GazetteerEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(entry(i));
        }
        return entries;
    }

    private GazetteerEntry entry(int number) {
        List<Alias> aliases = new ArrayList<>();
        for (int i = 1; i < NAMES; i++) {
            aliases.add(new Alias(name(), "und", false));
        }
        return new GazetteerEntry(
                "Q" + number, name(), EntityType.ORG, "Q" + number, aliases, 0.5f, List.of(), "Q30", "synthetic");
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        int length = 1 + random.nextInt(3);
        for (int i = 0; i < length; i++) {
            String word = length == 1 ? words[random.nextInt(WORDS)] : pick();
            name.append(i == 0 ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word, 1, word.length());
        }
        return name.toString();
    }

    private String text(List<GazetteerEntry> entries) {
        StringBuilder text = new StringBuilder();
        while (text.length() < TEXT) {
            text.append(
                    random.nextInt(NAMED_EVERY) == 0
                            ? entries.get(random.nextInt(entries.size())).name()
                            : pick());
            text.append(random.nextInt(20) == 0 ? ". " : " ");
        }
        return text.toString();
    }

    /** The square of a uniform number: common words are common. */
    private String pick() {
        double uniform = random.nextDouble();
        return words[(int) (uniform * uniform * WORDS)];
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int syllables = 1 + random.nextInt(4);
        for (int i = 0; i < syllables; i++) {
            word.append("bcdfghklmnprstvz".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static long heap() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            used = Math.min(used, runtime.totalMemory() - runtime.freeMemory());
        }
        return used;
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
