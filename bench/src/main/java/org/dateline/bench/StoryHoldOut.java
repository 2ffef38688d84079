package org.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.entity.EntityTagger;
import org.dateline.enrich.entity.Gazetteer;
import org.dateline.enrich.story.BCubed;
import org.dateline.enrich.story.LinkableArticle;
import org.dateline.enrich.story.LinkableArticleBuilder;
import org.dateline.enrich.story.StoryOverride;
import org.dateline.enrich.story.StoryReplay;
import org.dateline.enrich.story.StorySettings;
import org.dateline.enrich.text.LanguageDetector;
import org.dateline.standalone.cli.InputArticle;

/**
 * Whether the settings of stories hold on sets that they were not tuned on: for each set the thresholds that are best on the others,
 * and what these reach on it (BCubed F1, Bagga and Baldwin 1998), beside what the services run with.
 *
 * <pre>
 * java -cp bench/target/bench.jar org.dateline.bench.StoryHoldOut FILE.jsonl...
 * </pre>
 *
 * <p>The files hold an object a line with {@code id}, {@code title}, {@code text}, {@code publishedAt} and {@code story}.
 */
public final class StoryHoldOut {

    private static final double[] JOIN = {0.195, 0.21, 0.225, 0.24, 0.26};
    private static final double[] MERGE = {0.45, 0.5, 0.55};
    private static final double[] SPLIT_SHARE = {0.5, 0.57, 0.64};
    private static final double STAY_BELOW_JOIN = 0.065;

    private record LabelledSet(String name, List<LinkableArticle> articles, Map<String, String> truth) {}

    private StoryHoldOut() {}

    /** Prints a line a set; the arguments are the files. */
    public static void main(String[] args) throws IOException {
        InputArticle input = new InputArticle(LanguageDetector.load());
        EntityTagger tagger = EntityTagger.load(Gazetteer.starter());
        List<LabelledSet> sets = new ArrayList<>();
        for (String file : args) {
            sets.add(read(Path.of(file), input, tagger));
        }
        List<double[]> figures = new ArrayList<>();
        for (StorySettings settings : grid()) {
            figures.add(sets.stream().mapToDouble(set -> bCubed(set, settings)).toArray());
        }
        for (int i = 0; i < sets.size(); i++) {
            int left = i;
            double[] best = figures.get(0);
            for (double[] figure : figures) {
                best = withoutOne(figure, left) > withoutOne(best, left) ? figure : best;
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-12s %.3f as the services run, %.3f with what is best on the others%n",
                    sets.get(i).name(),
                    bCubed(sets.get(i), StorySettings.standard()),
                    best[i]);
        }
    }

    private static List<StorySettings> grid() {
        List<StorySettings> grid = new ArrayList<>();
        StorySettings standard = StorySettings.standard();
        for (double join : JOIN) {
            for (double merge : MERGE) {
                for (double share : SPLIT_SHARE) {
                    grid.add(standard.withThresholds(join, join - STAY_BELOW_JOIN)
                            .withMending(merge, standard.splitThreshold(), share));
                }
            }
        }
        return grid;
    }

    private static double withoutOne(double[] figures, int left) {
        double sum = 0;
        for (int i = 0; i < figures.length; i++) {
            sum += i == left ? 0 : figures[i];
        }
        return sum;
    }

    private static LabelledSet read(Path file, InputArticle input, EntityTagger tagger) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        LinkableArticleBuilder builder = new LinkableArticleBuilder();
        List<LinkableArticle> articles = new ArrayList<>();
        Map<String, String> truth = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode json = mapper.readTree(line);
            Article article = input.read(json);
            List<Entity> entities = tagger.tag(article.text(), article.headline(), article.language());
            articles.add(builder.of(article, 1, entities, List.of(), article.ingestedAt(), StoryOverride.NONE));
            truth.put(article.articleId(), json.path("story").asText());
        }
        return new LabelledSet(String.valueOf(file.getFileName()), articles, truth);
    }

    private static double bCubed(LabelledSet set, StorySettings settings) {
        Map<String, String> found = new HashMap<>();
        StoryReplay.link(set.articles(), settings).forEach((id, story) -> found.put(id, story.storyId()));
        return BCubed.of(set.truth(), found).f1();
    }
}
