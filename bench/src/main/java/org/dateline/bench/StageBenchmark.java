package org.dateline.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.ArticleNormalizer;
import org.dateline.enrich.article.RawDocument;
import org.dateline.enrich.entity.EntityTagger;
import org.dateline.enrich.entity.Gazetteer;
import org.dateline.enrich.mediatopic.MediaTopicTagger;
import org.dateline.enrich.story.InMemoryStoryIndex;
import org.dateline.enrich.story.LinkableArticle;
import org.dateline.enrich.story.LinkableArticleBuilder;
import org.dateline.enrich.story.StoryLinker;
import org.dateline.enrich.story.StorySettings;
import org.dateline.enrich.text.LanguageDetector;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Each pure stage over all pages, one thread; an operation is one pass over the whole folder. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls setUp first
public class StageBenchmark {

    private final ArticleNormalizer normalizer = ArticleNormalizer.load();
    private final LanguageDetector languages = LanguageDetector.load();
    private final EntityTagger entityTagger = EntityTagger.load(Gazetteer.starter());
    private final MediaTopicTagger topicTagger = MediaTopicTagger.load();
    private final LinkableArticleBuilder linkables = new LinkableArticleBuilder();
    private List<RawDocument> pages;
    private List<Article> articles;
    private List<LinkableArticle> linkable;

    @Setup
    public void setUp() throws IOException {
        pages = Pages.load();
        PageArticles read = PageArticles.of(pages, normalizer, entityTagger, topicTagger, linkables);
        articles = read.articles();
        linkable = read.linkable();
        System.out.println("pages: " + pages.size() + ", articles: " + articles.size());
    }

    /** The limit of extraction: parsing the same pages and nothing else. */
    @Benchmark
    public void bareJsoupParse(Blackhole sink) throws IOException {
        for (RawDocument page : pages) {
            sink.consume(Jsoup.parse(new ByteArrayInputStream(page.content()), null, ""));
        }
    }

    @Benchmark
    public void normalize(Blackhole sink) {
        for (RawDocument page : pages) {
            sink.consume(normalizer.normalize(page));
        }
    }

    @Benchmark
    public void detectLanguage(Blackhole sink) {
        for (Article article : articles) {
            sink.consume(languages.detect(article.text()));
        }
    }

    @Benchmark
    public void tagEntities(Blackhole sink) {
        for (Article article : articles) {
            sink.consume(entityTagger.tag(article.text(), article.headline(), article.language()));
        }
    }

    @Benchmark
    public void tagMediaTopics(Blackhole sink) {
        for (Article article : articles) {
            sink.consume(topicTagger.tag(article, List.of()));
        }
    }

    @Benchmark
    public void linkStories(Blackhole sink) {
        StoryLinker linker = new StoryLinker(StorySettings.standard());
        InMemoryStoryIndex index = new InMemoryStoryIndex();
        for (LinkableArticle article : linkable) {
            sink.consume(linker.link(article, index));
        }
    }
}
