package org.dateline.bench;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.ArticleNormalizer;
import org.dateline.enrich.article.Normalization;
import org.dateline.enrich.article.RawDocument;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.entity.EntityTagger;
import org.dateline.enrich.mediatopic.MediaTopicTagger;
import org.dateline.enrich.story.LinkableArticle;
import org.dateline.enrich.story.LinkableArticleBuilder;
import org.dateline.enrich.story.StoryOverride;

/**
 * The articles of pages, and what links them.
 *
 * @param linkable one an article, tagged
 */
record PageArticles(List<Article> articles, List<LinkableArticle> linkable) {

    static PageArticles of(
            List<RawDocument> pages,
            ArticleNormalizer normalizer,
            EntityTagger entityTagger,
            MediaTopicTagger topicTagger,
            LinkableArticleBuilder linkables) {
        List<Article> articles = new ArrayList<>();
        List<LinkableArticle> linkable = new ArrayList<>();
        for (RawDocument page : pages) {
            if (normalizer.normalize(page) instanceof Normalization.Accepted accepted) {
                Article article = accepted.article();
                articles.add(article);
                List<Entity> entities = entityTagger.tag(article.text(), article.headline(), article.language());
                linkable.add(linkables.of(
                        article,
                        1,
                        entities,
                        topicTagger.tag(article, entities),
                        article.ingestedAt(),
                        StoryOverride.NONE));
            }
        }
        return new PageArticles(articles, linkable);
    }
}
