package org.dateline.enrich.article.plaintext;

/**
 * What a line looks like, counted in one pass.
 *
 * @param words in scripts without spaces, two characters count as a word
 * @param stops signs that end sentences
 * @param capitalShare share of words with a capital
 * @param smallShare share of words of one to three letters in lower case, or of any word in scripts without case
 * @param digitShare share of digits among the characters
 * @param bars signs that part menu entries and breadcrumbs
 */
record LineShape(
        int words,
        boolean endsSentence,
        int stops,
        float capitalShare,
        float smallShare,
        float digitShare,
        int commas,
        int bars,
        int quotes,
        boolean hasAddress) {

    private static final String STOPS = ".!?…。！？।۔؟";
    private static final String CLOSERS = "\"'”’»“)]｣」』";
    private static final String BARS = "|›»>•·/→▸";
    private static final String QUOTES = "\"“”„«»「」『』";

    static LineShape of(String text) {
        int words = 0;
        int dense = 0;
        int capitals = 0;
        int small = 0;
        int digits = 0;
        int stops = 0;
        int commas = 0;
        int bars = 0;
        int quotes = 0;
        int length = 0;
        int wordStart = -1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean letter = Character.isLetterOrDigit(c)
                    || c == '\''
                    || c == '\u2019'
                    || Character.getType(c) == Character.NON_SPACING_MARK;
            if (letter && isDense(c)) {
                dense++;
            }
            if (letter && wordStart < 0) {
                wordStart = i;
            } else if (!letter && wordStart >= 0) {
                words++;
                char first = text.charAt(wordStart);
                capitals += Character.isUpperCase(first) || Character.isTitleCase(first) ? 1 : 0;
                boolean caseless = Character.getType(first) == Character.OTHER_LETTER;
                small += caseless || (i - wordStart <= 3 && Character.isLowerCase(first)) ? 1 : 0;
                wordStart = -1;
            }
            digits += Character.isDigit(c) ? 1 : 0;
            boolean inNumber = i > 0
                    && i + 1 < text.length()
                    && Character.isDigit(text.charAt(i - 1))
                    && Character.isDigit(text.charAt(i + 1));
            stops += STOPS.indexOf(c) >= 0 && !inNumber ? 1 : 0;
            commas += (c == ',' && !inNumber) || c == '，' || c == '、' || c == '،' ? 1 : 0;
            bars += BARS.indexOf(c) >= 0 ? 1 : 0;
            quotes += QUOTES.indexOf(c) >= 0 ? 1 : 0;
            length++;
        }
        boolean address =
                text.contains("http:") || text.contains("https:") || text.contains("www.") || text.indexOf('@') >= 0;
        int counted = Math.max(1, words);
        return new LineShape(
                dense > 4 ? words + dense / 2 : words,
                endsSentence(text),
                stops,
                capitals / (float) counted,
                small / (float) counted,
                digits / (float) Math.max(1, length),
                commas,
                bars,
                quotes,
                address);
    }

    private static boolean isDense(char c) {
        return (c >= 0x0E00 && c <= 0x0EFF)
                || (c >= 0x1780 && c <= 0x17FF)
                || (c >= 0x1000 && c <= 0x109F)
                || (c >= 0x3040 && c <= 0x30FF)
                || (c >= 0x3400 && c <= 0x9FFF);
    }

    /** Whether the line ends as a sentence does; three dots after few words are a cut-off teaser all the same. */
    private static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && (STOPS.indexOf(text.charAt(end - 1)) >= 0 || (text.charAt(end - 1) == ':' && end > 40));
    }
}
