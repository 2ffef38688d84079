package org.dateline.enrich.entity;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.dateline.train.NameDocument;
import org.dateline.train.NameSpan;

/**
 * Puts a heading over some of the texts: a sentence of theirs, in capitals or With Capitals, the names still marked. Running text alone does
 * not teach that a capital in a heading means nothing. Deterministic by seed; not thread-safe.
 */
final class HeadingForms {
    private static final int LONGEST = 110;
    private static final int SHORTEST = 25;

    private final Random random;
    private final double share;

    /**
     * @param share of the texts that get a heading
     */
    HeadingForms(double share, long seed) {
        this.share = share;
        this.random = new Random(seed);
    }

    /** The text, perhaps under a heading. */
    NameDocument head(NameDocument document) {
        if (random.nextDouble() >= share) {
            return document;
        }
        List<int[]> sentences = sentences(document);
        if (sentences.isEmpty()) {
            return document;
        }
        int[] sentence = sentences.get(random.nextInt(sentences.size()));
        String plain = document.text().substring(sentence[0], sentence[1]);
        String heading = random.nextInt(3) > 0 ? plain.toUpperCase(Locale.ROOT) : title(plain);
        if (heading.length() != plain.length()) {
            return document;
        }
        List<NameSpan> spans = new ArrayList<>();
        for (NameSpan span : document.spans()) {
            if (span.start() >= sentence[0] && span.end() <= sentence[1]) {
                spans.add(span.moved(-sentence[0]));
            }
        }
        int moved = heading.length() + 1;
        for (NameSpan span : document.spans()) {
            spans.add(span.moved(moved));
        }
        return new NameDocument(document.id(), heading + "\n" + document.text(), spans);
    }

    private static List<int[]> sentences(NameDocument document) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(document.text());
        List<int[]> sentences = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            int end = to;
            while (end > from && Character.isWhitespace(document.text().charAt(end - 1))) {
                end--;
            }
            boolean oneLine = document.text().substring(from, end).indexOf('\n') < 0;
            if (oneLine && end - from >= SHORTEST && end - from <= LONGEST && isWhole(document.spans(), from, end)) {
                sentences.add(new int[] {from, end});
            }
            from = to;
        }
        return sentences;
    }

    /** No name is cut by the borders. */
    private static boolean isWhole(List<NameSpan> spans, int from, int end) {
        return spans.stream()
                .noneMatch(
                        span -> (span.start() < from && span.end() > from) || (span.start() < end && span.end() > end));
    }

    private static String title(String plain) {
        StringBuilder title = new StringBuilder(plain);
        for (int i = 0; i < title.length(); i++) {
            boolean starts = i == 0 || title.charAt(i - 1) == ' ';
            int end = title.indexOf(" ", i);
            int length = (end < 0 ? title.length() : end) - i;
            if (starts && length > 3) {
                title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
            }
        }
        return title.toString();
    }
}
