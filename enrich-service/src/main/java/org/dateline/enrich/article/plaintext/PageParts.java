package org.dateline.enrich.article.plaintext;

import java.util.List;
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

    /** Thai and Lao have no sign at the end of sentences: there a line of such length is prose. */
    private static final int LONG_LINE_WORDS = 25;

    static PageParts of(List<PageLine> lines, boolean[] labels, PageTools tools) {
        boolean[] content = labels.clone();
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
