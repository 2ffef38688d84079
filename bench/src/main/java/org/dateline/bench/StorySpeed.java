package org.dateline.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.ArticleNormalizer;
import org.dateline.enrich.entity.EntityTagger;
import org.dateline.enrich.entity.Gazetteer;
import org.dateline.enrich.mediatopic.MediaTopicTagger;
import org.dateline.enrich.story.InMemoryStoryIndex;
import org.dateline.enrich.story.LinkableArticle;
import org.dateline.enrich.story.LinkableArticleBuilder;
import org.dateline.enrich.story.StoryLinker;
import org.dateline.enrich.story.StoryOverride;
import org.dateline.enrich.story.StorySettings;

/**
 * Articles a second through the linking of stories alone, one thread, on the pages of a folder in the order of their times:
 *
 * <pre>
 * ./mvnw -q package -pl bench -am -Dmaven.test.skip=true
 * java -Ddateline.bench.pages=FOLDER -cp bench/target/bench.jar org.dateline.bench.StorySpeed
 * </pre>
 *
 * <p>Each round links all of them with an index that knows none. With a number as argument it goes on to show how the cost of an article
 * grows with the number of articles in the window: so many are made of the English pages by exchanging half of their words, a week's worth
 * in all, and linked with one index. A hundred thousand take about 4 GB of heap.
 */
public final class StorySpeed {

    private static final Rounds ROUNDS = new Rounds(6, 9);
    /** Articles that are timed together, and where the curve begins. */
    private static final int BATCH = 1_000;

    private static final int FIRST_POINT = 10_000;

    private final LinkableArticleBuilder builder = new LinkableArticleBuilder();
    private final PageArticles pages;

    private StorySpeed(PageArticles pages) {
        this.pages = pages;
    }

    /** Prints articles a second. */
    public static void main(String[] args) throws IOException {
        StorySpeed speed = new StorySpeed(PageArticles.of(
                Pages.load(),
                ArticleNormalizer.load(),
                EntityTagger.load(Gazetteer.starter()),
                MediaTopicTagger.load(),
                new LinkableArticleBuilder()));
        speed.run();
        if (args.length > 0) {
            speed.grow(Integer.parseInt(args[0]));
        }
    }

    private void run() {
        print("%,d articles", pages.articles().size());
        report("reduce to what links it", () -> {
            long terms = 0;
            for (Article article : pages.articles()) {
                terms += builder.of(article, 1, List.of(), List.of(), article.ingestedAt(), StoryOverride.NONE)
                        .terms()
                        .size();
            }
            return terms;
        });
        report("link", () -> {
            StoryLinker linker = new StoryLinker(StorySettings.standard());
            InMemoryStoryIndex index = new InMemoryStoryIndex();
            long stories = 0;
            for (LinkableArticle article : pages.linkable()) {
                stories += linker.link(article, index).stories().size();
            }
            return stories;
        });
    }

    private void grow(int most) {
        List<Article> english = pages.articles().stream()
                .filter(article -> article.language().startsWith("en"))
                .toList();
        Variations variations = new Variations(english, Duration.ofDays(7).dividedBy(most));
        StoryLinker linker = new StoryLinker(StorySettings.standard());
        InMemoryStoryIndex index = new InMemoryStoryIndex();
        int next = FIRST_POINT;
        double first = 0;
        for (int known = 0; known < most; known += BATCH) {
            List<LinkableArticle> batch = variations.next(BATCH);
            long start = System.nanoTime();
            batch.forEach(article -> linker.link(article, index));
            double micros = (System.nanoTime() - start) / 1e3 / BATCH;
            if (known + BATCH == next) {
                first = first == 0 ? micros : first;
                print(
                        "%,9d in the window: %,6.0f microseconds an article, %.2f of the first",
                        next, micros, micros / first);
                next += next < 10 * FIRST_POINT ? FIRST_POINT : 5 * FIRST_POINT;
            }
        }
    }

    private void report(String what, LongSupplier pass) {
        Rounds.Median median = ROUNDS.of(pass);
        print(
                "%-24s %,8.0f articles/s (%,d counted)",
                what, pages.articles().size() / median.seconds(), median.counted());
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
