package org.dateline.enrich.article.date;

/**
 * A piece of a date string.
 *
 * @param key number as ASCII digits, word in its folded form (see {@link DateScanner}), or the sign itself
 * @param value value of a number of up to 18 digits, else -1
 * @param raw as it stands in the text
 * @param start offset in the text, UTF-16 code units
 * @param end exclusive
 * @param spaced whether white space stands before it
 */
record DateToken(Kind kind, String key, long value, String raw, int start, int end, boolean spaced) {

    enum Kind {
        NUMBER,
        WORD,
        SIGN
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isNumber(int digits) {
        return kind == Kind.NUMBER && key.length() == digits;
    }

    boolean isNumber(int fewest, int most) {
        return kind == Kind.NUMBER && key.length() >= fewest && key.length() <= most;
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean is(String other) {
        return key.equals(other);
    }

    boolean isSign(String signs) {
        return kind == Kind.SIGN && signs.contains(key);
    }
}
