package org.dateline.enrich.article.html;

import org.dateline.enrich.article.TextBlock;

/**
 * A run of text between two borders of block elements.
 *
 * @param element index in the {@link PageTree} of the block element that holds it
 * @param text white space folded, except in preformatted text
 * @param linkChars how many of its characters stand in links
 */
record PageBlock(int element, TextBlock.Kind kind, String text, int linkChars) {

    /** Characters outside links. */
    int ownChars() {
        return text.length() - linkChars;
    }

    /** Share of the characters that stand in links. */
    double linkDensity() {
        return text.isEmpty() ? 1 : (double) linkChars / text.length();
    }

    boolean isHeading() {
        return kind == TextBlock.Kind.HEADING;
    }

    /** Whether it reads like prose: a sentence that ends, or enough words without one. */
    boolean isProse() {
        return linkDensity() < 0.5 && (text.length() >= 150 || (text.length() >= 60 && Sentences.hasEnd(text)));
    }
}
