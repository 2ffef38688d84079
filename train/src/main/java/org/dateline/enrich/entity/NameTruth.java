package org.dateline.enrich.entity;

import java.util.Arrays;
import java.util.List;
import org.dateline.train.NameSpan;

/** The labels that marked names give to tokens. Immutable. */
final class NameTruth {
    private final int[] allowed;

    /**
     * @param spans in text order
     */
    NameTruth(TokenizedText tokens, List<NameSpan> spans) {
        allowed = new int[tokens.size];
        Arrays.fill(allowed, 1 << NameLabels.O);
        int token = 0;
        for (NameSpan span : spans) {
            int type = type(span.type());
            if (type < 0) {
                continue;
            }
            while (token < tokens.size && tokens.end(token) <= span.start()) {
                token++;
            }
            int end = token;
            while (end < tokens.size && tokens.start(end) < span.end()) {
                end++;
            }
            if (token == end) {
                continue;
            }
            boolean fits = tokens.start(token) == span.start() && tokens.end(end - 1) == span.end();
            Arrays.fill(allowed, token, end, fits ? 1 << NameLabels.inside(type) : NameLabels.ALL);
            if (fits) {
                allowed[token] = 1 << NameLabels.begin(type);
            }
            token = end;
        }
    }

    /** The labels that a token may have, as bits: one where the marks fit the tokens, all where a mark cuts it. */
    int allowed(int token) {
        return allowed[token];
    }

    /** The one label that a token may have, else none. */
    int label(int token) {
        boolean one = Integer.bitCount(allowed[token]) == 1;
        return one ? Integer.numberOfTrailingZeros(allowed[token]) : NameLabels.O;
    }

    private static int type(String name) {
        return switch (name) {
            case "PERSON" -> NameLabels.PERSON;
            case "ORG" -> NameLabels.ORG;
            case "LOC" -> NameLabels.LOC;
            default -> -1;
        };
    }
}
