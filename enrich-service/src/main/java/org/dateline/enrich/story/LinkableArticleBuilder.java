package org.dateline.enrich.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.EditorialLink;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.mediatopic.MediaTopic;
import org.dateline.enrich.story.LinkableArticle.LinkableEntity;
import org.dateline.enrich.story.LinkableArticle.LinkableTopic;
import org.dateline.enrich.story.LinkableArticle.TermCount;

/** Reduces an enriched article to what the story linker needs. Thread-safe. */
public final class LinkableArticleBuilder {

    private static final int LEAD_CHARS = 1_000;
    private static final int TEXT_CHARS = 30_000;
    private static final int HEADLINE_CHARS = 500;
    private static final int TERMS = 150;
    /** Terms of the text, stop words left out, in which news says what it is about. */
    private static final int LEAD_TERMS = 120;

    private static final int ENTITIES = 30;
    private static final int RELATED = 10;

    /** A word of the headline counts as often as this many in the text. */
    private static final int HEADLINE_WEIGHT = 2;

    /** A publisher's time further ahead of ours is a mistake. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final TermExtractor extractor = new TermExtractor();
    private final BackgroundFrequencies background = BackgroundFrequencies.load();

    /**
     * The article as the linker reads it.
     *
     * @param eventTime the time that the decisions about it carry
     * @param override what an editor wants
     */
    public LinkableArticle of(
            Article article,
            int version,
            List<Entity> entities,
            List<MediaTopic> mediaTopics,
            Instant eventTime,
            StoryOverride override) {
        String headline = head(article.headline(), HEADLINE_CHARS);
        String text = head(article.text(), TEXT_CHARS);
        return new LinkableArticle(
                article.articleId(),
                version,
                article.source().sourceId(),
                article.uri(),
                article.language(),
                article.headline(),
                head(text, LEAD_CHARS),
                terms(article.language(), headline, text),
                entities.stream()
                        .sorted(Comparator.comparingDouble((Entity e) -> -e.salience())
                                .thenComparing(Entity::entityId))
                        .limit(ENTITIES)
                        .map(e -> new LinkableEntity(e.entityId(), e.name(), e.salience()))
                        .toList(),
                mediaTopics.stream()
                        .map(t -> new LinkableTopic(t.qcode(), t.name()))
                        .toList(),
                ShingleSketch.of(extractor.words(text.isBlank() ? headline : text)),
                publishedAt(article),
                eventTime,
                article.relatedLinks().stream()
                        .filter(link -> link.kind() != EditorialLink.Kind.MORE)
                        .map(EditorialLink::uri)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(RELATED)
                        .toList(),
                override);
    }

    private List<TermCount> terms(String language, String headline, String text) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> leadCounts = new HashMap<>();
        for (String term : extractor.terms(language, headline)) {
            counts.merge(term, HEADLINE_WEIGHT, Integer::sum);
            leadCounts.merge(term, HEADLINE_WEIGHT, Integer::sum);
        }
        int place = 0;
        for (String term : extractor.terms(language, text)) {
            counts.merge(term, 1, Integer::sum);
            if (place < LEAD_TERMS) {
                leadCounts.merge(term, 1, Integer::sum);
            }
            place++;
        }
        return counts.entrySet().stream()
                .map(entry ->
                        new TermCount(entry.getKey(), entry.getValue(), leadCounts.getOrDefault(entry.getKey(), 0)))
                .sorted(Comparator.comparingDouble((TermCount t) ->
                                -(1 + Math.log(t.count())) * background.inverseFrequency(language, t.term(), 0, 0))
                        .thenComparing(TermCount::term))
                .limit(TERMS)
                .toList();
    }

    private static Instant publishedAt(Article article) {
        NewsTime publishedAt = article.publishedAt();
        if (publishedAt == null) {
            return article.ingestedAt();
        }
        Instant time = publishedAt.time().toInstant();
        return time.isAfter(article.ingestedAt().plus(AHEAD)) ? article.ingestedAt() : time;
    }

    /** The first characters, not cut within a surrogate pair. */
    private static String head(String text, int chars) {
        if (text.length() <= chars) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars);
    }
}
