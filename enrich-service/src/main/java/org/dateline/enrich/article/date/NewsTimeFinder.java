package org.dateline.enrich.article.date;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.article.date.FoundTime.Role;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times in a line of text and tells by the words before them which is of publication and which of an update, as in
 * {@code Published: 01 Sep 2019 08:16 PM Updated: 01 Sep 2019 08:30 PM}. Thread-safe.
 */
public final class NewsTimeFinder {

    /** A line with its dates is short; of longer ones only so much is looked at. */
    private static final int LIMIT = 2_000;

    private static final int MOST = 20;

    private final NewsTimeReader reader;
    private final TimeLabels labels;

    private NewsTimeFinder(NewsTimeReader reader, TimeLabels labels) {
        this.reader = reader;
        this.labels = labels;
    }

    /** Reads the labels; the reader brings the tables of months and zones. */
    public static NewsTimeFinder load(NewsTimeReader reader) {
        return new NewsTimeFinder(reader, TimeLabels.load());
    }

    /** The times of the line in order; at most 20. Never throws. */
    public List<FoundTime> find(
            String line, String provenance, @Nullable ZoneId defaultZone, @Nullable String language) {
        String text = line.length() > LIMIT ? line.substring(0, LIMIT) : line;
        List<DateToken> tokens = DateScanner.scan(text);
        DateOrder order = reader.order(tokens, language, defaultZone);
        List<FoundTime> found = new ArrayList<>();
        int from = 0;
        int i = 0;
        while (i < tokens.size() && found.size() < MOST) {
            TimeExpression expression = reader.expressions().at(tokens, i, order);
            if (expression == null) {
                i++;
                continue;
            }
            found.add(found(text, tokens, expression, from, provenance, defaultZone));
            from = expression.end();
            i = expression.end();
        }
        return found;
    }

    private FoundTime found(
            String text,
            List<DateToken> tokens,
            TimeExpression expression,
            int from,
            String provenance,
            @Nullable ZoneId defaultZone) {
        int start = tokens.get(expression.start()).start();
        int end = tokens.get(Math.min(expression.end(), tokens.size()) - 1).end();
        TimeLabels.Label label = labels.before(tokens, from, expression.start());
        Role role = label == null ? labels.after(tokens, expression.end()) : label.role();
        int labelStart = label == null ? start : tokens.get(label.token()).start();
        return new FoundTime(
                reader.time(expression, provenance, text.substring(start, end), defaultZone),
                role,
                start,
                end,
                labelStart);
    }
}
