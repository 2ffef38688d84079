package org.dateline.standalone.report;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.standalone.report.RunResult.ArticleRow;
import org.dateline.standalone.report.RunResult.StoryRow;

/** Prints the result of a run as tables that a person wants to read. */
public final class RunTables {

    private static final int STORIES_SHOWN = 25;
    private static final int SINGLES_SHOWN = 25;
    private static final int REASONS_SHOWN = 15;
    private static final int WIDTH = 110;

    private static final int NAMES = 6;
    private static final int FEW = 5;

    /** Width of a time with its offset. */
    private static final int TIME = 22;

    private final PrintWriter out;
    private int namesShown = NAMES;

    public RunTables(PrintWriter out) {
        this.out = out;
    }

    /** Prints all of it. */
    public void print(RunResult result) {
        // Of a few articles one wants to see all.
        namesShown = result.articles().size() <= FEW ? Integer.MAX_VALUE : NAMES;
        List<StoryRow> covered = result.stories().stream()
                .filter(story ->
                        story.status().equals("open") && story.articleIds().size() > 1)
                .toList();
        stories(covered, result.articles());
        singles(result, covered);
        canceled(result);
        rejected(result);
        deadLetters(result);
        out.flush();
    }

    private void stories(List<StoryRow> covered, Map<String, ArticleRow> articles) {
        if (covered.isEmpty()) {
            return;
        }
        heading("Stories covered by several articles (" + covered.size() + ")");
        for (StoryRow story : covered.subList(0, Math.min(STORIES_SHOWN, covered.size()))) {
            out.println();
            out.println(story.headline());
            out.println("  " + story.storyId() + " - " + story.articleIds().size() + " articles, "
                    + story.sources().size() + (story.sources().size() == 1 ? " source" : " sources"));
            for (String articleId : story.articleIds()) {
                ArticleRow article = articles.get(articleId);
                if (article != null) {
                    article(article, "    ");
                }
            }
        }
        more(covered.size() - STORIES_SHOWN, "stories");
    }

    private void singles(RunResult result, List<StoryRow> covered) {
        List<String> inStories =
                covered.stream().flatMap(story -> story.articleIds().stream()).toList();
        List<ArticleRow> singles = result.articles().values().stream()
                .filter(article -> article.status().equals("USABLE") && !inStories.contains(article.articleId()))
                .toList();
        if (singles.isEmpty()) {
            return;
        }
        heading("Other articles (" + singles.size() + ")");
        for (ArticleRow article : singles.subList(0, Math.min(SINGLES_SHOWN, singles.size()))) {
            article(article, "  ");
        }
        more(singles.size() - SINGLES_SHOWN, "articles");
    }

    private void article(ArticleRow article, String indent) {
        String when =
                Objects.requireNonNullElse(article.publishedLocal(), "no date").replace('T', ' ');
        String version = article.version() > 1 ? " [version " + article.version() + "]" : "";
        String inner = indent + " ".repeat(TIME + 2);
        out.println(indent + pad(when, TIME + 2) + cut(article.headline(), WIDTH - 30) + version);
        out.println(inner + article.source() + ", " + article.language()
                + (article.credit().isEmpty() ? "" : "; " + cut(article.credit(), WIDTH / 2))
                + (article.modifiedLocal() == null
                        ? ""
                        : "; changed " + article.modifiedLocal().replace('T', ' ')));
        names(inner, "entities: ", article.entities());
        names(inner, "topics:   ", article.mediaTopics());
    }

    private void names(String indent, String title, List<String> names) {
        if (!names.isEmpty()) {
            List<String> shown = names.subList(0, Math.min(namesShown, names.size()));
            out.println(indent + title + cut(String.join(", ", shown), namesShown > NAMES ? 10 * WIDTH : WIDTH));
        }
    }

    private void canceled(RunResult result) {
        List<ArticleRow> canceled = result.articles().values().stream()
                .filter(article -> !article.status().equals("USABLE"))
                .toList();
        if (canceled.isEmpty()) {
            return;
        }
        heading("Killed or withheld (" + canceled.size() + ")");
        for (ArticleRow article : canceled) {
            String tombstone = result.tombstones().contains(article.articleId()) ? ", tombstone written" : "";
            out.println("  " + article.articleId() + "  " + article.status() + ", version " + article.version()
                    + tombstone + "  " + cut(article.headline(), WIDTH - 50));
        }
    }

    private void rejected(RunResult result) {
        if (result.rejected().isEmpty()) {
            return;
        }
        heading("Rejected by a rule (" + result.rejected().size() + ")");
        Map<String, Integer> reasons = new LinkedHashMap<>();
        result.rejected().forEach(row -> reasons.merge(row.reason(), 1, Integer::sum));
        reasons.forEach((reason, count) -> out.println("  " + pad(Integer.toString(count), 6) + reason));
        out.println();
        result.rejected().stream()
                .limit(REASONS_SHOWN)
                .forEach(row -> out.println(
                        "  " + pad(row.reason(), 18) + cut(row.what(), 60) + "  (" + cut(row.detail(), 80) + ")"));
        more(result.rejected().size() - REASONS_SHOWN, "rejections");
    }

    private void deadLetters(RunResult result) {
        if (result.deadLetters().isEmpty()) {
            return;
        }
        heading("Dead letters: could not be processed (" + result.deadLetters().size() + ")");
        result.deadLetters().stream()
                .limit(REASONS_SHOWN)
                .forEach(row ->
                        out.println("  " + row.key() + "  " + row.exception() + ": " + cut(row.message(), WIDTH)));
        more(result.deadLetters().size() - REASONS_SHOWN, "dead letters");
    }

    private void heading(String text) {
        out.println();
        out.println(text);
        out.println("=".repeat(text.length()));
    }

    private void more(int count, String what) {
        if (count > 0) {
            out.println("  ... and " + count + " more " + what);
        }
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text + " " : text + " ".repeat(width - text.length());
    }

    private static String cut(String text, int width) {
        String line = text.replace('\n', ' ');
        if (line.codePointCount(0, line.length()) <= width) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, width - 3)) + "...";
    }
}
