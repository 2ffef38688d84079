package org.dateline.enrich.story;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the story linker needs to know of an article: everything but its full text.
 *
 * @param version the article's version; a later one replaces an earlier one
 * @param uri canonical address
 * @param language BCP 47; stories are decided language by language
 * @param lead the first paragraphs, at most about 1,000 characters
 * @param terms the words of the whole text as the linker counts them, with their numbers, strongest first, bounded
 * @param shingles sketch of the text's word shingles, for finding copies
 * @param publishedAt the publisher's time, or ours where there is none
 * @param eventTime our clock at ingest: the time that its decisions carry
 * @param relatedUris addresses of the publisher's own related links
 * @param override what an editor wants
 */
public record LinkableArticle(
        String articleId,
        int version,
        String sourceId,
        @Nullable String uri,
        String language,
        String headline,
        String lead,
        List<TermCount> terms,
        List<LinkableEntity> entities,
        List<LinkableTopic> mediaTopics,
        ShingleSketch shingles,
        Instant publishedAt,
        Instant eventTime,
        List<String> relatedUris,
        StoryOverride override) {

    /**
     * A word.
     *
     * @param count how often it stands in headline and text; the headline counts twice
     * @param leadCount the same, of headline and lead alone
     */
    public record TermCount(String term, int count, int leadCount) {}

    /** An entity with its salience, 0 to 1. */
    public record LinkableEntity(String entityId, String name, float salience) {}

    /** A media topic. */
    public record LinkableTopic(String qcode, String name) {}

    public LinkableArticle {
        terms = List.copyOf(terms);
        entities = List.copyOf(entities);
        mediaTopics = List.copyOf(mediaTopics);
        relatedUris = List.copyOf(relatedUris);
    }
}
