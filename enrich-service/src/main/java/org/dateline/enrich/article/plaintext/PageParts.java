package org.dateline.enrich.article.plaintext;

import java.util.List;
import java.util.Set;
import org.dateline.enrich.article.plaintext.LineLexicon.Kind;

/**
 * A page's lines with what the model says of them, and where the article's prose starts and ends.
 *
 * @param content whether each line is of the article's text
 * @param first first line of running text; the number of lines where there is none
 * @param last last line of the article's text; -1 where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // one per page, never compared
record PageParts(List<PageLine> lines, boolean[] content, int first, int last) {

    /** Shorter lines do not start the running text. */
    private static final int FEWEST_PROSE_WORDS = 9;

    private static final int PARAGRAPH_WORDS = 18;
    private static final int REACH = 4;

    /** Share of short lower-case words that running text has and lists of names have not. */
    private static final float SMALL_WORDS = 0.25f;

    /** Thai and Lao have no sign at the end of sentences: there a line of such length is prose. */
    private static final int LONG_LINE_WORDS = 25;

    static PageParts of(List<PageLine> lines, boolean[] labels, PageTools tools) {
        boolean[] content = rescue(lines, labels, tools.lexicon());
        int first = lines.size();
        int last = -1;
        for (int i = 0; i < content.length; i++) {
            String line = lines.get(i).text();
            if (!content[i]) {
                continue;
            }
            LineShape shape = LineShape.of(line);
            content[i] = !isFurniture(tools.lexicon(), line, shape) && !isCaption(tools, line, shape);
            if (content[i]) {
                last = i;
                boolean prose = shape.words() >= (shape.endsSentence() ? FEWEST_PROSE_WORDS : LONG_LINE_WORDS);
                first = prose && first == lines.size() ? i : first;
            }
        }
        for (int i = 0; i <= last && first == lines.size(); i++) {
            first = content[i] ? i : first;
        }
        return new PageParts(lines, content, first, last);
    }

    /**
     * Adds paragraphs that the model left out because links stand around them: running text within the article or a few lines
     * off its ends, with no heading of other stories or comments between.
     */
    private static boolean[] rescue(List<PageLine> lines, boolean[] labels, LineLexicon lexicon) {
        boolean[] content = labels.clone();
        int first = 0;
        int last = labels.length - 1;
        while (first < labels.length && !labels[first]) {
            first++;
        }
        while (last >= 0 && !labels[last]) {
            last--;
        }
        int reach = last + REACH;
        for (int i = Math.max(0, first - REACH); i < Math.min(labels.length, reach + 1) && first <= last; i++) {
            String line = lines.get(i).text();
            LineShape shape = LineShape.of(line);
            Set<Kind> kinds = lexicon.kinds(line);
            if (i > last
                    && (kinds.contains(Kind.MORE) || kinds.contains(Kind.COMMENTS) || kinds.contains(Kind.RIGHTS))) {
                break;
            }
            boolean prose = shape.endsSentence() && shape.words() >= PARAGRAPH_WORDS && !shape.hasAddress();
            content[i] |= prose && kinds.isEmpty() && shape.smallShare() > SMALL_WORDS && shape.bars() == 0;
        }
        return content;
    }

    String text(int line) {
        return lines.get(line).text();
    }

    /** Words of the article's text. */
    int words() {
        int words = 0;
        for (int i = 0; i < content.length; i++) {
            words += content[i] ? LineShape.of(text(i)).words() : 0;
        }
        return words;
    }

    private static boolean isFurniture(LineLexicon lexicon, String line, LineShape shape) {
        if (lexicon.is(Kind.RIGHTS, line) && shape.words() < 60) {
            return !shape.endsSentence() || shape.stops() < 3;
        }
        boolean few = shape.words() <= 8;
        return few
                && (lexicon.is(Kind.FURNITURE, line)
                        || lexicon.is(Kind.MORE, line)
                        || lexicon.is(Kind.RELATED, line)
                        || lexicon.is(Kind.COMMENTS, line));
    }

    /** Within the text only a short line counts as a caption: long paragraphs may end with the agency's sign. */
    private static boolean isCaption(PageTools tools, String line, LineShape shape) {
        return !shape.endsSentence()
                && shape.words() <= 45
                && !line.endsWith(")")
                && tools.captions().read(line).isPresent();
    }
}
