package org.dateline.enrich.article.date;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.article.date.FoundTime.Role;
import org.dateline.enrich.text.WordList;
import org.jspecify.annotations.Nullable;

/** The words beside a date that say what it is, in many languages. Immutable, thread-safe. */
final class TimeLabels {

    /** Label words stand right before the date, but for a few others: "Updated on this page at". */
    private static final int FARTHEST = 7;

    private final Map<String, Role> roles;

    private TimeLabels(Map<String, Role> roles) {
        this.roles = roles;
    }

    static TimeLabels load() {
        Map<String, Role> roles = new HashMap<>();
        for (String line : WordList.lines(TimeLabels.class, "labels.tsv")) {
            String[] fields = line.split("\t", -1);
            for (String word : fields[1].split(",", -1)) {
                roles.putIfAbsent(DateScanner.fold(word), Role.valueOf(fields[0]));
            }
        }
        return new TimeLabels(roles);
    }

    /** A label and the token at which it starts. */
    record Label(Role role, int token) {}

    /** The nearest label in the tokens before the date. */
    @Nullable
    Label before(List<DateToken> tokens, int from, int date) {
        for (int i = date - 1; i >= Math.max(from, date - FARTHEST); i--) {
            Role role = roles.get(tokens.get(i).key());
            if (role != null) {
                int first = i;
                while (first > from
                        && tokens.get(first - 1).isWord()
                        && roles.containsKey(tokens.get(first - 1).key())) {
                    first--;
                }
                return new Label(role, first);
            }
        }
        return null;
    }

    /** The role that a word right after the date gives it, as in Japanese; UNKNOWN where there is none. */
    Role after(List<DateToken> tokens, int end) {
        for (int i = end; i < Math.min(tokens.size(), end + 2); i++) {
            Role role = roles.get(tokens.get(i).key());
            if (role != null) {
                boolean labelOfNext = i + 1 < tokens.size();
                return labelOfNext ? Role.UNKNOWN : role;
            }
        }
        return Role.UNKNOWN;
    }
}
