package org.dateline.enrich.article.date;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.text.WordList;

/** The words of dates in many languages, in folded form. Immutable, thread-safe. */
final class DateWords {

    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> english = new HashSet<>();
    private final Map<String, String> others = new HashMap<>();
    private final Set<String> weekdays = new HashSet<>();
    private final Set<String> links = new HashSet<>();
    private final Map<String, Boolean> dayParts = new HashMap<>();

    /** The hundred years that two digits can mean where it is not 1951 to 2050, by languages that count otherwise; in their own era. */
    private static final Map<String, Integer> SHORT_YEARS = Map.of("th", 2500, "fa-x-solar", 1350, "fa-AF", 1350);

    private DateWords() {}

    static DateWords load() {
        DateWords words = new DateWords();
        for (String line : WordList.lines(DateWords.class, "months.tsv")) {
            String[] fields = line.split("\t", -1);
            for (int month = 1; month <= 12; month++) {
                for (String name : fields[month].split(",", -1)) {
                    String key = DateScanner.fold(name);
                    words.months.putIfAbsent(key, month);
                    if (fields[0].equals("en")) {
                        words.english.add(key);
                    } else if (SHORT_YEARS.containsKey(fields[0])) {
                        words.others.put(key, fields[0]);
                    }
                }
            }
        }
        for (String line : WordList.lines(DateWords.class, "weekdays.tsv")) {
            String[] fields = line.split("\t", -1);
            for (String name : fields[1].split(",", -1)) {
                words.weekdays.add(DateScanner.fold(name));
            }
        }
        for (String line : WordList.lines(DateWords.class, "links.txt")) {
            words.links.add(DateScanner.fold(line));
        }
        for (String line : WordList.lines(DateWords.class, "dayparts.tsv")) {
            String[] fields = line.split("\t", -1);
            for (String name : fields[1].split(",", -1)) {
                words.dayParts.put(DateScanner.fold(name), fields[0].equals("pm"));
            }
        }
        return words;
    }

    /** Number of the month that the token names, 1 to 12; 0 where it names none. */
    int month(List<DateToken> tokens, int i) {
        if (i >= tokens.size() || !tokens.get(i).isWord()) {
            return 0;
        }
        Integer pair = i + 1 < tokens.size()
                ? months.get(tokens.get(i).key() + " " + tokens.get(i + 1).key())
                : null;
        Integer month = pair != null ? pair : months.get(tokens.get(i).key());
        return month == null ? 0 : month;
    }

    /** Number of tokens of the month's name at {@code i}: two for the Levantine names. */
    int monthLength(List<DateToken> tokens, int i) {
        boolean pair = i + 1 < tokens.size()
                && months.containsKey(
                        tokens.get(i).key() + " " + tokens.get(i + 1).key());
        return pair ? 2 : 1;
    }

    boolean isEnglishMonth(DateToken token) {
        return english.contains(token.key());
    }

    /** The year that two digits mean beside that month: of the last hundred years or the next few, in the calendar of the language. */
    int shortYear(DateToken month, int digits) {
        Integer first = SHORT_YEARS.get(others.getOrDefault(month.key(), ""));
        int start = first == null ? 1951 : first;
        return start + Math.floorMod(digits - start, 100);
    }

    boolean isWeekday(DateToken token) {
        return weekdays.contains(token.key());
    }

    boolean isLink(DateToken token) {
        return links.contains(token.key());
    }

    /** Whether the token is a word for a half of the day. */
    boolean isDayPart(DateToken token) {
        return token.isWord() && dayParts.containsKey(token.key());
    }

    /** Whether that half is the second. */
    boolean isAfternoon(DateToken token) {
        return Boolean.TRUE.equals(dayParts.get(token.key()));
    }
}
