package org.dateline.enrich.article.html;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Reads a heading's text without the line above or below it that some sites put inside. Stateless. */
final class HeadingText {

    /** What sites call the line above a headline, in class names. */
    private static final Pattern KICKER = Pattern.compile(
            "kicker|overline|topline|roofline|dachzeile|spitzmarke|oberzeile|ueberzeile|preheadline|eyebrow|supertitle|superheadline|catline"
                    + "|sub-?heading|sub-?title|sub-?headline|untertitel|antetitulo|cintillo|volada|strapline|flag\\b|badge|label",
            Pattern.CASE_INSENSITIVE);

    /** What sites call text for screen readers only. */
    private static final Pattern UNSEEN = Pattern.compile(
            "visually-?hidden|sr-only|screen-?reader|hide-accessible|\\baural\\b|text-hide|invisible|element-invisible|a11y-hidden|(?:^|\\s)hidden(?:\\s|$)",
            Pattern.CASE_INSENSITIVE);

    /** Shorter titles may be words of others. */
    private static final int SHORTEST = 12;

    private static final int MAX_ELEMENTS = 12;

    private HeadingText() {}

    /** Whether only those who listen get it. */
    static boolean isUnseen(Element element) {
        return element.attributesSize() > 0
                && UNSEEN.matcher(element.className()).find();
    }

    /** The text; empty where there is none. */
    static String of(PageTree tree, int index, TitleTexts titles) {
        Element heading = tree.element(index);
        String whole = heading.text().strip();
        if (tree.end(index) == index + 1) {
            return whole;
        }
        String agreed = agreed(tree, index, whole, titles);
        if (!agreed.isEmpty()) {
            return agreed;
        }
        Element first = heading.firstElementChild();
        Element last = heading.lastElementChild();
        if (first != null && isBeside(first) && whole.startsWith(first.text().strip())) {
            return without(whole, first.text().strip(), true);
        }
        return last != null && isBeside(last) ? without(whole, last.text().strip(), false) : whole;
    }

    private static boolean isBeside(Element element) {
        return isUnseen(element) || KICKER.matcher(element.className()).find();
    }

    private static String without(String whole, String part, boolean before) {
        String rest = whole;
        if (before && whole.startsWith(part)) {
            rest = whole.substring(part.length()).strip();
        } else if (!before && whole.endsWith(part)) {
            rest = whole.substring(0, whole.length() - part.length()).strip();
        }
        return rest.isEmpty() ? whole : rest;
    }

    /** The stated title with which the heading begins or ends, where an element parts it from the rest; empty where there is none. */
    private static String agreed(PageTree tree, int index, String whole, TitleTexts titles) {
        String longest = "";
        for (String title : titles.texts()) {
            int rest = whole.length() - title.length();
            boolean stated = titles.agreement(HeadlineFinder.fold(title)) == TitleTexts.STATED;
            if (title.length() < SHORTEST || rest <= 1 || title.length() <= longest.length()) {
                continue;
            }
            // A part of the page's title may be the line above the headline itself, which is the shorter one.
            if (!stated && rest > title.length()) {
                continue;
            }
            if (whole.regionMatches(true, rest, title, 0, title.length())
                    && isParted(tree, index, whole.substring(rest), whole.substring(0, rest))) {
                longest = whole.substring(rest);
            } else if (whole.regionMatches(true, 0, title, 0, title.length())
                    && isParted(tree, index, whole.substring(0, title.length()), whole.substring(title.length()))) {
                longest = whole.substring(0, title.length());
            }
        }
        return longest;
    }

    /** Whether one of the two is what an element of the heading holds. */
    private static boolean isParted(PageTree tree, int index, String title, String rest) {
        int end = Math.min(tree.end(index), index + MAX_ELEMENTS);
        for (int i = index + 1; i < end; i++) {
            String text = tree.element(i).text().strip();
            if (text.equals(title.strip()) || text.equals(rest.strip())) {
                return true;
            }
        }
        return false;
    }
}
