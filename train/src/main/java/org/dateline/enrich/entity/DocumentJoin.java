package org.dateline.enrich.entity;

import java.util.ArrayList;
import java.util.List;
import org.dateline.train.NameDocument;
import org.dateline.train.NameSpan;

/** Joins texts that follow each other in a set to documents as long as articles, so that a document has something to say as a whole. */
final class DocumentJoin {
    private static final int TEXTS = 4;
    private static final String GAP = "\n\n";

    private DocumentJoin() {}

    /** Documents of some texts each, all of one series of ids ({@code wn-health-1, wn-health-2}). */
    static List<NameDocument> join(List<NameDocument> texts) {
        List<NameDocument> joined = new ArrayList<>();
        int from = 0;
        while (from < texts.size()) {
            String series = series(texts.get(from).id());
            int to = from;
            while (to < texts.size()
                    && to - from < TEXTS
                    && series(texts.get(to).id()).equals(series)) {
                to++;
            }
            joined.add(join(texts.get(from).id(), texts.subList(from, to)));
            from = to;
        }
        return joined;
    }

    private static NameDocument join(String id, List<NameDocument> texts) {
        StringBuilder text = new StringBuilder();
        List<NameSpan> spans = new ArrayList<>();
        for (NameDocument part : texts) {
            int moved = text.length();
            for (NameSpan span : part.spans()) {
                spans.add(span.moved(moved));
            }
            text.append(part.text()).append(GAP);
        }
        return new NameDocument(id, text.toString(), spans);
    }

    private static String series(String id) {
        int end = id.length();
        while (end > 0 && Character.isDigit(id.charAt(end - 1))) {
            end--;
        }
        return id.substring(0, end);
    }
}
