package org.dateline.enrich.article.html;

import org.dateline.enrich.article.TextBlock;

/** Collects the text of one block while the DOM is walked: folds white space and counts what stands in links. */
final class BlockBuffer {

    private final StringBuilder text = new StringBuilder(256);
    private int linkChars;
    private boolean afterBreak;
    private boolean blank = true;

    /** Adds a text node. */
    void append(String s, boolean inLink, boolean preformatted) {
        int before = text.length();
        boolean space = before == 0 || text.charAt(before - 1) == ' ';
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (preformatted && (c == '\n' || c == ' ' || c == '\t')) {
                text.append(c);
            } else if (c <= ' ' || c == '\u00a0') {
                if (!space) {
                    text.append(' ');
                    space = true;
                }
            } else {
                text.append(c);
                space = false;
                blank = false;
                afterBreak = false;
            }
        }
        if (inLink) {
            linkChars += text.length() - before;
        }
    }

    /** Adds a line break; true where it is the second in a row, which ends the block. */
    boolean lineBreak() {
        if (afterBreak) {
            return true;
        }
        afterBreak = !blank;
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
        return false;
    }

    /** Number of characters so far: what comes after can be cut off again. */
    int length() {
        return text.length();
    }

    /** Share of the characters from here on that stand in links; 0 where there are none. */
    double linkShareFrom(int start, int linkCharsBefore) {
        int added = text.length() - start;
        return added <= 0 ? 0 : (double) (linkChars - linkCharsBefore) / added;
    }

    int linkChars() {
        return linkChars;
    }

    /** Forgets the characters from here on. */
    void cut(int start, int linkCharsBefore) {
        text.setLength(start);
        linkChars = linkCharsBefore;
        blank = text.toString().isBlank();
    }

    boolean isBlank() {
        return blank;
    }

    void clear() {
        text.setLength(0);
        linkChars = 0;
        afterBreak = false;
        blank = true;
    }

    /** The block so far; the buffer is empty afterwards. */
    PageBlock take(int element, TextBlock.Kind kind) {
        String whole = text.toString().strip();
        PageBlock block = new PageBlock(element, kind, whole, Math.min(linkChars, whole.length()));
        clear();
        return block;
    }
}
