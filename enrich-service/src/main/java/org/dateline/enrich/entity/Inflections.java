package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.dateline.enrich.text.WordList;

/**
 * The bases that a word may be a form of, in one language: {@code России} is {@code Россия}, {@code Deutschlands} is
 * {@code Deutschland}. Only guesses: a base counts where a known name has it. Immutable and thread-safe.
 */
final class Inflections {
    private static final String TABLE = "inflections.tsv";
    /** For languages whose names do not change, and for those that nobody described. */
    static final Inflections NONE = new Inflections(List.of());
    /** Of a shorter base too many words are forms. */
    private static final int SHORTEST_BASE = 4;
    /** In scripts without capitals and with short words. */
    private static final int SHORTEST_CASELESS = 2;

    private static final int NOTHING = -1;

    private final List<Rule> rules;

    /** @param prefix the form begins with it, else it ends so */
    private record Rule(boolean prefix, String form, String base) {}

    private Inflections(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The rules of all languages, by primary language subtag. */
    static Map<String, Inflections> load() {
        Map<String, Inflections> byLanguage = new HashMap<>();
        for (String line : WordList.lines(Inflections.class, TABLE)) {
            String[] columns = line.split("\t", -1);
            byLanguage.put(columns[0], new Inflections(rules(columns[1])));
        }
        return Map.copyOf(byLanguage);
    }

    /**
     * The first base for which something is found.
     *
     * @param word folded
     * @param known what is looked for, -1 where there is nothing
     * @return what was found, or -1
     */
    int find(String word, ToIntFunction<String> known) {
        for (Rule rule : rules) {
            String base = base(rule, word);
            if (!base.isEmpty()) {
                int found = known.applyAsInt(base);
                if (found != NOTHING) {
                    return found;
                }
            }
        }
        return NOTHING;
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    private static String base(Rule rule, String word) {
        boolean fits = rule.prefix ? word.startsWith(rule.form) : word.endsWith(rule.form);
        if (!fits) {
            return "";
        }
        String base = rule.prefix
                ? word.substring(rule.form.length())
                : word.substring(0, word.length() - rule.form.length()) + rule.base;
        boolean caseless = !base.isEmpty() && Character.getType(base.charAt(0)) == Character.OTHER_LETTER;
        return base.length() < (caseless ? SHORTEST_CASELESS : SHORTEST_BASE) ? "" : base;
    }

    /** The longest ending first: it says most. */
    private static List<Rule> rules(String written) {
        List<Rule> rules = new ArrayList<>();
        for (String each : written.split(" ", -1)) {
            int arrow = each.indexOf('>');
            rules.add(
                    each.startsWith("^")
                            ? new Rule(true, Folding.fold(each.substring(1)), "")
                            : new Rule(
                                    false,
                                    Folding.fold(each.substring(0, arrow)),
                                    Folding.fold(each.substring(arrow + 1))));
        }
        rules.sort(Comparator.comparingInt((Rule rule) -> -rule.form.length()));
        return rules;
    }
}
