package org.dateline.enrich.text;

import java.util.Locale;
import java.util.Set;

/** Where a word with an apostrophe is two words: {@code l'Assemblée}, {@code Trump's}. */
final class Elision {

    /** French, Italian and Catalan forms that lose their vowel before another word. */
    private static final Set<String> ELIDED = Set.of(
            "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "dell", "all", "nell",
            "dall", "sull", "coll", "un", "quest", "quell", "sant", "gl", "bell", "tutt");

    private Elision() {}

    /** Index at which the second word starts; for a possessive that is the apostrophe; -1 where it is one word. */
    static int split(String text, int start, int end) {
        for (int i = start + 1; i < end - 1; i++) {
            char c = text.charAt(i);
            if (c != '\'' && c != '\u2019') {
                continue;
            }
            if (end - i == 2 && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S')) {
                return i;
            }
            boolean canBeElided = i - start <= 7;
            return canBeElided && ELIDED.contains(text.substring(start, i).toLowerCase(Locale.ROOT)) ? i + 1 : -1;
        }
        return -1;
    }
}
