package org.dateline.enrich.article.plaintext;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.article.EditorialLink;
import org.dateline.enrich.article.plaintext.LineLexicon.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the headlines of other stories on a page, by the headings over them. Thread-safe. */
final class OtherStories {

    /** Alike enough to be the same story under another headline. */
    private static final double SAME_STORY = 0.6;

    private static final int MOST = 50;
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 28;

    private final PageTools tools;
    private final Similarity similarity;

    OtherStories(PageTools tools, Similarity similarity) {
        this.tools = tools;
        this.similarity = similarity;
    }

    /**
     * @param links headlines of other stories
     * @param alternatives this story's own headline in other words
     */
    record Found(List<EditorialLink> links, List<String> alternatives) {}

    Found find(PageParts page, @Nullable String headline) {
        List<EditorialLink> links = new ArrayList<>();
        Set<String> alternatives = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        EditorialLink.Kind kind = null;
        for (int i = 0; i < page.lines().size() && links.size() < MOST; i++) {
            String line = page.text(i);
            LineShape shape = LineShape.of(line);
            if (page.content()[i]) {
                kind = null;
                continue;
            }
            EditorialLink.Kind heading = heading(line, shape);
            if (heading != null) {
                kind = heading;
            } else if (isEnd(line)) {
                kind = null;
            } else if (kind != null && isHeadline(line, shape) && seen.add(line)) {
                if (headline != null && similarity.overlap(line, headline) >= SAME_STORY) {
                    if (!line.equals(headline)) {
                        alternatives.add(line);
                    }
                } else {
                    links.add(new EditorialLink(line, null, kind));
                }
            }
        }
        return new Found(links, List.copyOf(alternatives));
    }

    private EditorialLink.@Nullable Kind heading(String line, LineShape shape) {
        if (shape.words() > 7) {
            return null;
        }
        if (tools.lexicon().is(Kind.RELATED, line)) {
            return EditorialLink.Kind.RELATED;
        }
        return tools.lexicon().is(Kind.MORE, line) ? EditorialLink.Kind.MORE : null;
    }

    private boolean isEnd(String line) {
        return tools.lexicon().is(Kind.COMMENTS, line) || tools.lexicon().is(Kind.RIGHTS, line);
    }

    private boolean isHeadline(String line, LineShape shape) {
        if (shape.words() < FEWEST_WORDS
                || shape.words() > MOST_WORDS
                || line.endsWith(".")
                || line.endsWith("…")
                || shape.hasAddress()) {
            return false;
        }
        boolean dated = shape.digitShare() > 0.15
                && !tools.times().find(line, "text", null, null).isEmpty();
        return !dated
                && !tools.lexicon().is(Kind.FURNITURE, line)
                && tools.captions().read(line).isEmpty();
    }
}
