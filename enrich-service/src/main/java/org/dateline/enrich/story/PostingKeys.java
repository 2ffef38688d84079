package org.dateline.enrich.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.story.StoryIndex.IndexedArticle;
import org.dateline.enrich.story.StoryIndex.Posting;
import org.dateline.enrich.story.StoryIndex.WeightedTerm;

/**
 * The inverted index: stories under the strongest terms of their articles by span of publication days; articles under their
 * shingles and addresses.
 */
final class PostingKeys {

    /** The span of what is not looked up by day. */
    static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private static final String TERM = "t:";
    private static final String ADDRESS = "uri:";
    private static final String REFERENCE = "ref:";

    private final StorySettings settings;

    PostingKeys(StorySettings settings) {
        this.settings = settings;
    }

    /** Posts the article under its story, unless an editor keeps it apart. */
    void add(IndexedArticle indexed, StoryIndex index) {
        change(indexed, 1, index);
    }

    void remove(IndexedArticle indexed, StoryIndex index) {
        change(indexed, -1, index);
    }

    /** The terms by which an article with this vector finds and is found. */
    List<WeightedTerm> lookedUp(List<WeightedTerm> vector) {
        return vector.subList(0, Math.min(vector.size(), settings.keyTerms()));
    }

    /** Stories posted under a term near a time. */
    List<Posting> stories(String language, String term, Instant publishedAt, StoryIndex index) {
        long day = epochDay(publishedAt);
        List<Posting> found = new ArrayList<>();
        for (long span = span(day - settings.windowDays()); span <= span(day + settings.windowDays()); span++) {
            found.addAll(index.postings(language, TERM + term, firstDay(span)));
        }
        return found;
    }

    /** Articles that share a key of their shingles. */
    List<Posting> copies(String language, String shingleKey, StoryIndex index) {
        return index.postings(language, shingleKey, ANY_DAY);
    }

    /** Articles at an address. */
    List<Posting> atAddress(String language, String uri, StoryIndex index) {
        return index.postings(language, ADDRESS + uri, ANY_DAY);
    }

    /** Articles whose publisher relates them to an address. */
    List<Posting> referringTo(String language, String uri, StoryIndex index) {
        return index.postings(language, REFERENCE + uri, ANY_DAY);
    }

    /** Adds to the count of an id in a list; an id whose count comes to 0 goes. */
    List<Posting> counted(List<Posting> postings, String id, int sign) {
        List<Posting> changed = new ArrayList<>(postings.size() + 1);
        int count = sign;
        for (Posting posting : postings) {
            if (posting.id().equals(id)) {
                count += posting.count();
            } else {
                changed.add(posting);
            }
        }
        if (count > 0) {
            changed.add(new Posting(id, count));
        }
        int surplus = changed.size() - settings.postingLimit();
        return surplus > 0 ? changed.subList(surplus, changed.size()) : changed;
    }

    private void change(IndexedArticle indexed, int sign, StoryIndex index) {
        LinkableArticle article = indexed.article();
        String language = article.language();
        String articleId = article.articleId();
        if (article.uri() != null) {
            put(index, language, ADDRESS + article.uri(), ANY_DAY, articleId, sign);
        }
        for (String uri : article.relatedUris()) {
            put(index, language, REFERENCE + uri, ANY_DAY, articleId, sign);
        }
        if (article.override().detach()) {
            return;
        }
        LocalDate day = firstDay(span(epochDay(article.publishedAt())));
        String storyId = indexed.story().storyId();
        for (WeightedTerm term : lookedUp(indexed.vector())) {
            put(index, language, TERM + term.term(), day, storyId, sign);
        }
        for (String key : article.shingles().keys()) {
            put(index, language, key, ANY_DAY, articleId, sign);
        }
    }

    private void put(StoryIndex index, String language, String key, LocalDate day, String id, int sign) {
        index.putPostings(language, key, day, counted(index.postings(language, key, day), id, sign));
    }

    /** Spans are as long as the window and a day, so that a window touches at most three. */
    private long span(long epochDay) {
        return Math.floorDiv(epochDay, settings.windowDays() + 1L);
    }

    private LocalDate firstDay(long span) {
        return LocalDate.ofEpochDay(span * (settings.windowDays() + 1L));
    }

    static long epochDay(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }
}
