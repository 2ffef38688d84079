package org.dateline.enrich.entity;

import static org.dateline.enrich.entity.TokenizedText.ALL_CAPS;
import static org.dateline.enrich.entity.TokenizedText.CAPITAL;
import static org.dateline.enrich.entity.TokenizedText.CAPS_LINE;
import static org.dateline.enrich.entity.TokenizedText.SEGMENT_START;
import static org.dateline.enrich.entity.TokenizedText.SENTENCE_START;
import static org.dateline.enrich.entity.TokenizedText.SPACE_BEFORE;
import static org.dateline.enrich.entity.TokenizedText.TITLE_LINE;

/**
 * The features by which the sequence model labels a token, each as a hash: words, affixes, shapes, classes and lists of the token and its
 * neighbors (Zhang and Johnson, CoNLL 2003), the stretch it stands in, what the gazetteer and the rest of the article say. Never builds a
 * string. Confined to one thread.
 */
final class NameFeatures {
    /** Part of a model's identity: a model works only with the features that it was trained with. */
    static final int VERSION = 1;

    private final NameText text;
    private final DocumentWords words;
    private final byte[] votes;
    /** Shapes by token, 0 where not yet worked out. */
    private final int[] shapes;

    private int first;
    private int end;

    /** Takes the features of one token. */
    interface Sink {
        void add(long feature);
    }

    /**
     * @param votes type that a first reading gave most often to the word of each token elsewhere in the article, plus one; 0 for none
     */
    NameFeatures(NameText text, DocumentWords words, byte[] votes) {
        this.text = text;
        this.words = words;
        this.votes = votes;
        this.shapes = new int[text.tokens.size];
    }

    /** Turns to a stretch; {@link #of} is for its tokens. */
    void stretch(int from, int to) {
        first = from;
        end = to;
    }

    /** Features of a token of the stretch. */
    void of(int token, Sink sink) {
        int before = beyondStart(token - 1) ? -1 : token - 1;
        int next = beyondEnd(token + 1) ? text.tokens.size : token + 1;
        words(token, before, next, sink);
        writing(token, before, next, sink);
        classes(token, before, next, sink);
        knowledge(token, before, next, sink);
        stretch(token, sink);
        article(token, sink);
    }

    private void words(int token, int before, int next, Sink sink) {
        int w = text.words[token];
        int w1 = text.word(before);
        int w2 = text.word(next);
        int b2 = before < 0 || beyondStart(before - 1) ? -1 : before - 1;
        int n2 = next >= text.tokens.size || beyondEnd(next + 1) ? text.tokens.size : next + 1;
        sink.add(key(1, w));
        sink.add(key(3, w1));
        sink.add(key(4, w2));
        sink.add(key(5, text.word(b2)));
        sink.add(key(6, text.word(n2)));
        sink.add(key(7, w1, w));
        sink.add(key(8, w, w2));
        sink.add(key(9, w1, w2));
        sink.add(key(10, text.word(b2), w1));
        sink.add(key(11, w2, text.word(n2)));
    }

    private void writing(int token, int before, int next, Sink sink) {
        TokenizedText tokens = text.tokens;
        String all = tokens.text;
        int start = tokens.start(token);
        int stop = tokens.end(token);
        int length = stop - start;
        sink.add(key(2, WordTable.exactHash(all, start, stop)));
        if (length > 2) {
            sink.add(key(12, WordTable.hash(all, stop - 2, stop)));
            sink.add(key(13, WordTable.hash(all, stop - 3, stop)));
            sink.add(key(16, WordTable.hash(all, start, start + 3)));
        }
        if (length > 4) {
            sink.add(key(14, WordTable.hash(all, stop - 4, stop)));
            sink.add(key(15, WordTable.hash(all, start, start + 4)));
        }
        int shape = shape(token);
        int shapeBefore = shape(before);
        int shapeNext = shape(next);
        sink.add(key(17, shape));
        sink.add(key(18, shapeBefore, shape));
        sink.add(key(19, shape, shapeNext));
        sink.add(key(20, shapeBefore * 31 + shape, shapeNext));
        int style = style(token);
        sink.add(key(21, style, shape));
        sink.add(key(22, style * 64 + lead(token), text.lowerClasses[token]));
    }

    private void classes(int token, int before, int next, Sink sink) {
        int c = text.wordClass(token);
        int c1 = text.wordClass(before);
        int c2 = text.wordClass(next);
        sink.add(key(23, c));
        sink.add(key(24, c1));
        sink.add(key(25, c2));
        sink.add(key(26, c1, c));
        sink.add(key(27, c, c2));
        sink.add(key(28, c1, c2));
    }

    private void knowledge(int token, int before, int next, Sink sink) {
        int lists = text.lists[token];
        for (int rest = lists; rest != 0; rest &= rest - 1) {
            sink.add(key(30, Integer.numberOfTrailingZeros(rest)));
        }
        int lists1 = text.lists(before);
        int lists2 = text.lists(next);
        sink.add(key(31, lists1));
        sink.add(key(32, lists2));
        sink.add(key(33, lists1, lists));
        sink.add(key(34, lists, lists2));
        int facts = text.facts(token);
        if (facts != 0) {
            sink.add(key(53, facts));
            sink.add(key(54, facts, place(token)));
            sink.add(key(55, facts, text.facts(before)));
            sink.add(key(56, facts, text.facts(next)));
            sink.add(key(57, facts, (lists & Lexicon.COMMON) | lead(token)));
        }
        int known = text.known[token];
        if (known != 0) {
            sink.add(key(35, known));
            sink.add(key(36, known, style(token)));
            sink.add(key(37, known, text.word(before)));
            sink.add(key(38, known, text.word(next)));
        }
        int around = text.known(before) * 64 + text.known(next);
        if (around != 0) {
            sink.add(key(39, around, known));
        }
    }

    private void stretch(int token, Sink sink) {
        int place = place(token);
        boolean opensSegment = text.tokens.is(first, SEGMENT_START);
        int left = opensSegment ? 1 : text.word(first - 1);
        int right = beyondEnd(end) ? 2 : text.word(end);
        int length = Math.min(5, end - first);
        sink.add(key(40, left, place));
        sink.add(key(41, right, place));
        sink.add(key(42, place * 8 + length, style(token)));
        sink.add(key(43, text.words[end - 1]));
        sink.add(key(44, text.words[first], place));
        sink.add(key(45, text.wordClass(opensSegment ? -1 : first - 1), place));
        sink.add(key(46, text.wordClass(end), place));
        sink.add(key(47, text.lists[end - 1], place));
        sink.add(key(48, text.lists[first], place));
        sink.add(key(49, left, right));
    }

    private void article(int token, Sink sink) {
        int vote = votes[token];
        if (vote != 0) {
            sink.add(key(60, vote));
            sink.add(key(61, vote, shape(token)));
            sink.add(key(62, vote, text.known[token]));
        }
        if (!text.tokens.is(token, CAPITAL)) {
            return;
        }
        int evidence = words.of(token);
        int alone = first + 1 == end ? DocumentWords.KINDS : 0;
        for (int rest = evidence; rest != 0; rest &= rest - 1) {
            sink.add(key(50, Integer.numberOfTrailingZeros(rest) + alone));
        }
        sink.add(
                key(51, evidence & (DocumentWords.LOWER | DocumentWords.MID_SENTENCE), lead(token) + style(token) * 4));
        sink.add(key(
                52,
                evidence
                        & (DocumentWords.AFTER_TITLE
                                | DocumentWords.AFTER_FIRST_NAME
                                | DocumentWords.BEFORE_ORG_TAIL
                                | DocumentWords.AFTER_PLACE_WORD
                                | DocumentWords.AT_SPEECH
                                | DocumentWords.AFTER_ARTICLE),
                alone));
    }

    /** Whether the token begins the stretch, ends it, or both. */
    private int place(int token) {
        return token == first ? (token + 1 == end ? 3 : 1) : token + 1 == end ? 2 : 0;
    }

    /** How the word is written; a handful of kinds, with lengths up to four. */
    private int shape(int token) {
        TokenizedText tokens = text.tokens;
        if (token < 0) {
            return 1;
        }
        if (token >= tokens.size) {
            return 2;
        }
        int known = shapes[token];
        if (known != 0) {
            return known;
        }
        int shape = 0;
        int last = -1;
        int run = 0;
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            int kind = kind(tokens.text.charAt(i));
            run = kind == last ? run + 1 : 0;
            if (run < 2 || (kind == 3 && run < 4)) {
                shape = shape * 7 + kind + 3;
            }
            last = kind;
        }
        shapes[token] = tokens.is(token, SPACE_BEFORE) ? shape : shape + 0x10000;
        return shapes[token];
    }

    private static int kind(char c) {
        if (c >= 'a' && c <= 'z') {
            return 1;
        }
        if (c >= 'A' && c <= 'Z') {
            return 2;
        }
        if (c >= '0' && c <= '9') {
            return 3;
        }
        return Character.isUpperCase(c) ? 2 : Character.isLetter(c) ? 1 : 1000 + c;
    }

    private int style(int token) {
        return text.tokens.is(token, CAPS_LINE) ? 1 : text.tokens.is(token, TITLE_LINE) ? 2 : 0;
    }

    /** Whether the capital may come from the place alone. */
    private int lead(int token) {
        int start = text.tokens.is(token, SENTENCE_START) ? 1 : 0;
        return text.tokens.is(token, ALL_CAPS) ? start + 2 : start;
    }

    private boolean beyondStart(int token) {
        return token < 0 || text.tokens.is(token + 1, SEGMENT_START);
    }

    private boolean beyondEnd(int token) {
        return token >= text.tokens.size || text.tokens.is(token, SEGMENT_START);
    }

    private static long key(int kind, int value) {
        long h = (value ^ ((long) kind << 40)) * 0x9E3779B97F4A7C15L;
        return h ^ (h >>> 29);
    }

    private static long key(int kind, int value, int other) {
        long h = (((long) value << 32 | (other & 0xFFFFFFFFL)) + kind * 0xD6E8FEB86659FD93L) * 0xff51afd7ed558ccdL;
        return h ^ (h >>> 32);
    }
}
