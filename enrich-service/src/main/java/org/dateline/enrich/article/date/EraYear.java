package org.dateline.enrich.article.date;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year counted within an era, as Japanese and Taiwanese pages print it: 令和元年, 平成31年, 民國108年.
 *
 * @param year of the Gregorian calendar
 * @param end index of the token after the word for year
 */
record EraYear(int year, int end) {

    private static final List<String> ERAS = List.of("令和", "平成", "昭和", "民國", "民国");
    private static final int[] YEARS_BEFORE = {2018, 1988, 1925, 1911, 1911};

    /** The year whose era starts at token {@code i}; null where none does. */
    static @Nullable EraYear at(List<DateToken> tokens, int i) {
        if (i + 3 >= tokens.size()
                || !tokens.get(i).isWord()
                || !tokens.get(i + 1).isWord()) {
            return null;
        }
        int era = ERAS.indexOf(tokens.get(i).raw() + tokens.get(i + 1).raw());
        DateToken number = tokens.get(i + 2);
        boolean first = number.is("元");
        if (era < 0 || !(first || number.isNumber(1, 3)) || !tokens.get(i + 3).is("年")) {
            return null;
        }
        int end = i + 4;
        boolean bracket = end < tokens.size() && tokens.get(end).isSign(")\uFF09");
        return new EraYear(YEARS_BEFORE[era] + (first ? 1 : (int) number.value()), bracket ? end + 1 : end);
    }
}
