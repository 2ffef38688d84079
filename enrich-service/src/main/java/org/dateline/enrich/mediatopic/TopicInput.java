package org.dateline.enrich.mediatopic;

import java.util.List;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.DeclaredSubject;
import org.dateline.enrich.entity.Entity;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article when its topics are asked for.
 *
 * @param language BCP 47; {@code und} where it could not be told
 * @param section the publisher's section or feed category, verbatim
 * @param keywords the publisher's, verbatim
 */
public record TopicInput(
        String headline,
        String text,
        String language,
        @Nullable String section,
        List<String> keywords,
        List<DeclaredSubject> subjects,
        List<Entity> entities) {

    public TopicInput {
        keywords = List.copyOf(keywords);
        subjects = List.copyOf(subjects);
        entities = List.copyOf(entities);
    }

    /** Of a normalized article with its tagged entities. */
    public static TopicInput of(Article article, List<Entity> entities) {
        return new TopicInput(
                article.headline(),
                article.text(),
                article.language(),
                article.section(),
                article.keywords(),
                article.subjects(),
                entities);
    }

    /** The language without region or script: {@code pt} for {@code pt-BR}. */
    String baseLanguage() {
        int dash = language.indexOf('-');
        return dash < 0 ? language : language.substring(0, dash);
    }
}
