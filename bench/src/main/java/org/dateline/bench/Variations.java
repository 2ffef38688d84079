package org.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.story.LinkableArticle;
import org.dateline.enrich.story.LinkableArticleBuilder;
import org.dateline.enrich.story.StoryOverride;
import org.dateline.enrich.text.LanguageDetector;
import org.dateline.standalone.cli.InputArticle;

/** Any number of articles made of a few: each is one of them with half of its words exchanged for words of another. Not thread-safe. */
final class Variations {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final LinkableArticleBuilder builder = new LinkableArticleBuilder();
    private final ObjectMapper json = new ObjectMapper();
    private final InputArticle input = new InputArticle(LanguageDetector.load());
    private final List<Article> originals;
    private final Duration apart;
    private final Random random = new Random(1);
    private int made;

    /** @param apart time between two articles */
    Variations(List<Article> originals, Duration apart) {
        this.originals = List.copyOf(originals);
        this.apart = apart;
    }

    /** The next ones, in the order of their times. */
    List<LinkableArticle> next(int count) {
        List<LinkableArticle> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(one());
        }
        return articles;
    }

    private LinkableArticle one() {
        Article article = any();
        Article other = any();
        String id = "v" + made;
        Instant time = START.plus(apart.multipliedBy(made));
        made++;
        Article mixed = input.read(json.createObjectNode()
                .put("id", id)
                .put("title", mixed(article.headline(), other.text()))
                .put("text", mixed(article.text(), other.text()))
                .put("language", article.language())
                .put("publishedAt", time.toString()));
        return builder.of(mixed, 1, List.of(), List.of(), time, StoryOverride.NONE);
    }

    private Article any() {
        return originals.get(random.nextInt(originals.size()));
    }

    private String mixed(String text, String from) {
        String[] words = text.split("\\s+", -1);
        String[] others = from.split("\\s+", -1);
        StringBuilder mixed = new StringBuilder();
        for (String word : words) {
            mixed.append(random.nextBoolean() ? word : others[random.nextInt(others.length)])
                    .append(' ');
        }
        return mixed.toString();
    }
}
