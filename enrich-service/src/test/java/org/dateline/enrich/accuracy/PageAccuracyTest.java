package org.dateline.enrich.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.NewsTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Holds the bars of extraction on real pages, which are kept outside the tree; the figures are those of the scoring scripts beside them.
 */
class PageAccuracyTest {

    private static final int SHINGLE = 4;

    @Test
    void textOfTheArticleExtractionBenchmark() throws IOException {
        double precision = 0;
        double recall = 0;
        List<SharedPages.Page> pages = SharedPages.read("extraction/aeb");
        for (SharedPages.Page page : pages) {
            Shingles gold = Shingles.of(page.truth().get("text").asText(), SHINGLE);
            Shingles found = Shingles.of(page.article().text(), SHINGLE);
            int common = gold.common(found);
            precision += found.size() == 0 ? 0 : (double) common / found.size();
            recall += gold.size() == 0 ? 0 : (double) common / gold.size();
        }
        double p = precision / pages.size();
        double r = recall / pages.size();
        print("article extraction benchmark, F1", 2 * p * r / (p + r));
        assertThat(2 * p * r / (p + r)).isGreaterThanOrEqualTo(0.960);
    }

    @Test
    void segmentsAndMetadataOfTheTrafilaturaSet() throws IOException {
        int found = 0;
        int missed = 0;
        int wrong = 0;
        List<SharedPages.Page> pages = SharedPages.read("extraction/trafilatura");
        for (SharedPages.Page page : pages) {
            String text = folded(page.article().text());
            for (JsonNode segment : page.truth().path("with")) {
                boolean there = text.contains(folded(segment.asText()));
                found += there ? 1 : 0;
                missed += there ? 0 : 1;
            }
            for (JsonNode segment : page.truth().path("without")) {
                wrong += text.contains(folded(segment.asText())) ? 1 : 0;
            }
        }
        double f = 2.0 * found / (2.0 * found + wrong + missed);
        double title =
                share(pages, "title", (truth, article) -> words(truth.asText()).equals(words(article.headline())));
        double date = share(pages, "date", (truth, article) -> isDay(article.publishedAt(), truth.asText()));
        print("segments, F", f);
        print("segments, title", title);
        print("segments, date", date);
        assertThat(f).isGreaterThanOrEqualTo(0.92);
        assertThat(title).isGreaterThanOrEqualTo(0.90);
        assertThat(date).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void daysOfTheHtmldateSet() throws IOException {
        int right = 0;
        List<SharedPages.Page> pages = SharedPages.read("dates/htmldate");
        for (SharedPages.Page page : pages) {
            right +=
                    isDay(page.article().publishedAt(), page.truth().get("date").asText()) ? 1 : 0;
        }
        // A wrong day costs precision, none costs recall: each page is right, wrong or missing.
        double f = 2.0 * right / (right + pages.size());
        print("dates, F", f);
        assertThat(f).isGreaterThanOrEqualTo(0.94);
    }

    private static double share(List<SharedPages.Page> pages, String field, BiPredicate<JsonNode, Article> isRight) {
        int right = 0;
        int all = 0;
        for (SharedPages.Page page : pages) {
            JsonNode truth = page.truth().path(field);
            if (truth.isTextual() && !truth.asText().isEmpty()) {
                all++;
                right += isRight.test(truth, page.article()) ? 1 : 0;
            }
        }
        return (double) right / all;
    }

    private static boolean isDay(@Nullable NewsTime time, String day) {
        return time != null
                && time.time().toLocalDate().toString().equals(day.substring(0, Math.min(10, day.length())));
    }

    private static String folded(String text) {
        return String.join(" ", text.strip().split("\\s+", -1));
    }

    private static String words(String text) {
        return String.join(" ", text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}_]+", -1))
                .strip();
    }

    private static void print(String name, double value) {
        System.out.println(String.format(Locale.ROOT, "accuracy: %s %.3f", name, value));
    }
}
