package org.dateline.enrich.article.html;

/** Tells sentences from labels by their punctuation, in all scripts of the news. */
final class Sentences {

    private static final String ENDS = ".!?…:;。！？।؟۔។။։";
    private static final String CLOSERS = "\"'”’»«“)]」』";

    private Sentences() {}

    /** Whether a sentence ends in the text: an end mark that is followed by white space, a closing mark or nothing. */
    static boolean hasEnd(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (ENDS.indexOf(c) >= 0 && (c > 0x2fff || i + 1 == text.length() || isAfterEnd(text.charAt(i + 1)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the text's last mark is the end of a sentence. */
    static boolean endsWithEnd(String text) {
        int i = text.length() - 1;
        while (i > 0 && (CLOSERS.indexOf(text.charAt(i)) >= 0 || Character.isWhitespace(text.charAt(i)))) {
            i--;
        }
        return i >= 0 && ENDS.indexOf(text.charAt(i)) >= 0;
    }

    private static boolean isAfterEnd(char c) {
        return Character.isWhitespace(c) || CLOSERS.indexOf(c) >= 0 || c == '[';
    }
}
