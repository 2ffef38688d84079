package org.dateline.enrich.article.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.enrich.article.plaintext.LineLexicon.Kind;
import org.jspecify.annotations.Nullable;

/** The trail of sections that leads to a page: {@code Home > World}. Stateless. */
final class Breadcrumb {

    private static final int LONGEST = 250;
    private static final int LONGEST_STEP = 40;

    private Breadcrumb() {}

    /** Whether the line is such a trail. */
    static boolean isTrail(String line, LineLexicon lexicon) {
        List<String> steps = steps(line);
        return steps.size() > 1 && lexicon.is(Kind.HOME, steps.get(0));
    }

    /** The last step that is a section: neither the front page nor the article itself. */
    static Optional<String> section(String line, LineLexicon lexicon, @Nullable String headline) {
        if (!isTrail(line, lexicon)) {
            return Optional.empty();
        }
        List<String> steps = steps(line);
        for (int i = steps.size() - 1; i > 0; i--) {
            String step = steps.get(i);
            boolean article = headline != null
                    && headline.regionMatches(true, 0, step, 0, Math.min(12, step.length()))
                    && step.length() > 12;
            if (!article && step.length() <= LONGEST_STEP) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private static List<String> steps(String line) {
        List<String> steps = new ArrayList<>();
        if (line.length() > LONGEST) {
            return steps;
        }
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || isSeparator(line, i)) {
                String step = line.substring(from, i).strip();
                if (!step.isEmpty()) {
                    steps.add(step);
                }
                from = i + 1;
            }
        }
        return steps;
    }

    private static boolean isSeparator(String line, int i) {
        char c = line.charAt(i);
        boolean spaced = i > 0 && line.charAt(i - 1) == ' ';
        return c == '>' || c == '›' || c == '»' || c == '→' || c == '▸' || ((c == '/' || c == '|') && spaced);
    }
}
