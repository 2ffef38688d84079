package org.dateline.enrich.article.plaintext;

import java.util.Locale;
import java.util.Set;
import org.dateline.enrich.article.plaintext.LineLexicon.Kind;

/**
 * Finds the headline among the lines before the text: near the text, neither too short nor a sentence, and in the words of the
 * text's opening; the page's title, where it is the first line, supports it. Thread-safe.
 */
final class HeadlineFinder {

    private static final int FARTHEST = 40;
    private static final int LONGEST_TITLE = 400;

    private final PageTools tools;
    private final Similarity similarity;

    HeadlineFinder(PageTools tools, Similarity similarity) {
        this.tools = tools;
        this.similarity = similarity;
    }

    /** Number of the headline's line; -1 where there is none. */
    int find(PageParts page) {
        StringBuilder lead = new StringBuilder();
        for (int i = page.first(), taken = 0; i <= page.last() && taken < 5; i++) {
            if (page.content()[i]) {
                lead.append(page.text(i)).append(' ');
                taken++;
            }
        }
        Set<String> leadWords = similarity.words(lead.toString());
        String title = page.lines().isEmpty() ? "" : page.text(0);
        int best = -1;
        double bestScore = 0;
        int from = Math.max(0, page.first() - FARTHEST);
        for (int i = 0; i < page.first(); i++) {
            if (i > 0 && i < from) {
                continue;
            }
            double score = score(page, i, leadWords, title);
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }

    private double score(PageParts page, int i, Set<String> leadWords, String title) {
        String line = page.text(i);
        LineShape shape = LineShape.of(line);
        boolean tooLong = shape.words() > 30 || line.length() > 220;
        if (shape.words() < 2 || tooLong || shape.hasAddress() || isOther(line, shape)) {
            return 0;
        }
        Set<String> words = similarity.words(line);
        double shared = Similarity.common(words, leadWords);
        double score = 1 + Math.min(6, shared) * (0.5 + shared / Math.max(1, words.size()));
        score += shape.words() >= 4 && shape.words() <= 18 ? 1.5 : 0;
        score -= line.endsWith(".") && shape.words() > 12 ? 3 : 0;
        score -= line.endsWith("…") || line.endsWith("...") ? 2 : 0;
        score -= Math.min(3, (page.first() - i) * 0.12);
        if (i > 0) {
            boolean inTitle = line.length() >= 10
                    && title.length() > line.length()
                    && title.length() <= LONGEST_TITLE
                    && title.toLowerCase(Locale.ROOT).contains(line.toLowerCase(Locale.ROOT));
            score += inTitle || line.equalsIgnoreCase(title) ? 6 : similarity.overlap(line, title) * 2;
        } else {
            // The page's title is the headline with the site's name: the line without it is better, where there is one.
            score -= 0.5;
        }
        return score;
    }

    private boolean isOther(String line, LineShape shape) {
        LineLexicon lexicon = tools.lexicon();
        boolean furniture = lexicon.is(Kind.FURNITURE, line)
                || lexicon.is(Kind.MORE, line)
                || lexicon.is(Kind.RELATED, line)
                || lexicon.is(Kind.RIGHTS, line)
                || lexicon.is(Kind.COMMENTS, line);
        boolean dated = shape.words() <= 16
                && !tools.times().find(line, "text", null, null).isEmpty()
                && shape.digitShare() > 0.12;
        return furniture
                || dated
                || Breadcrumb.isTrail(line, lexicon)
                || tools.agencies().credit(line).isPresent()
                || (shape.words() > 8 && tools.captions().read(line).isPresent());
    }
}
