package org.dateline.enrich.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dateline.enrich.story.Retention.Arrival;
import org.dateline.enrich.story.StoryChange.Kind;
import org.dateline.enrich.story.StoryIndex.IndexedArticle;
import org.dateline.enrich.story.StoryIndex.IndexedStory;
import org.dateline.enrich.story.StoryIndex.WeightedTerm;
import org.dateline.enrich.story.StoryReference.Role;
import org.jspecify.annotations.Nullable;

/**
 * Links each article to the story that it belongs to, in a single pass: copies first, then the story whose centroid is nearest
 * (cosine of TF-IDF vectors), else a story of its own. Everything it remembers is in the index, so the same articles in the same
 * order give the same outcome on any machine; what it does for one article is bounded by the settings, not by the size of the index.
 *
 * <p>A language's articles must come through one thread. An article whose language changes has to be removed from the language that
 * it leaves.
 */
public final class StoryLinker {

    private static final StoryOutcome NOTHING = new StoryOutcome(List.of(), List.of(), List.of(), List.of());
    private static final String ARTICLE = "a:";
    private static final String STORY = "s:";

    private final StorySettings settings;
    private final ArticleVectorizer vectorizer;
    private final PostingKeys keys;
    private final StoryChooser chooser;
    private final ArticleRelations relations;
    private final ArticleCopies copies;
    private final Retention retention;
    private final StoryRepair repair;

    public StoryLinker(StorySettings settings) {
        this.settings = settings;
        this.vectorizer = new ArticleVectorizer(settings);
        this.keys = new PostingKeys(settings);
        this.chooser = new StoryChooser(settings, new StoryCandidates(settings, keys));
        this.relations = new ArticleRelations(settings, keys);
        this.copies = new ArticleCopies(settings);
        this.retention = new Retention(settings);
        this.repair = new StoryRepair(settings, keys);
    }

    /**
     * Links a new article, a new version, or the same version again (as after an editor's override). A version older than the one
     * that is known changes nothing and has no assignment.
     */
    public StoryOutcome link(LinkableArticle article, StoryIndex index) {
        String articleId = article.articleId();
        LinkingRound round = new LinkingRound(index, article.language(), article.eventTime(), settings);
        IndexedArticle old = round.article(articleId);
        if (old != null && old.article().version() > article.version()) {
            return NOTHING;
        }
        StoryState own = old == null ? null : takeOut(old, round);
        List<WeightedTerm> vector = vectorizer.vector(article, index);
        StoryDecision decision = chooser.choose(article, vector, own, round);
        StoryReference reference = reference(article, decision, old, own, round);
        putIn(new IndexedArticle(article, reference, List.of(), vector), old, decision, round);
        if (old != null && own != null) {
            settleOld(old, own, reference.storyId(), decision.reason(), round);
        }
        mend(article, reference.storyId(), old == null, decision, round);
        if (old == null || !old.article().eventTime().equals(article.eventTime())) {
            retention.register(article.language(), ARTICLE + articleId, article.eventTime(), index);
        }
        forget(article.language(), round);
        return round.finish(articleId);
    }

    /**
     * Takes an article out of everything: a kill. An unknown article, or a newer version of it, changes nothing.
     *
     * @param version the version that says so
     * @param reason for the events, in words
     */
    public StoryOutcome remove(
            String language, String articleId, int version, Instant at, String reason, StoryIndex index) {
        LinkingRound round = new LinkingRound(index, language, at, settings);
        IndexedArticle old = round.article(articleId);
        if (old == null || old.article().version() > version) {
            return NOTHING;
        }
        StoryState own = takeOut(old, round);
        round.removeArticle(articleId);
        settleOld(old, own, null, reason, round);
        return round.finish(null);
    }

    /** Out of the counts, postings, links and story; what is left of the story is not settled yet. */
    private StoryState takeOut(IndexedArticle old, LinkingRound round) {
        LinkableArticle article = old.article();
        keys.remove(old, round.index());
        vectorizer.count(article, -1, round.index());
        StoryState own = round.story(old.story().storyId());
        own.remove(article.articleId(), round::article);
        relations.unlink(old, own.members(), round);
        return own;
    }

    private StoryReference reference(
            LinkableArticle article,
            StoryDecision decision,
            @Nullable IndexedArticle old,
            @Nullable StoryState own,
            LinkingRound round) {
        String storyId = decision.storyId();
        if (storyId == null && own != null && own.isEmpty()) {
            storyId = own.storyId();
        }
        if (old != null && old.story().storyId().equals(storyId)) {
            boolean wasFounder = old.story().role() == Role.FOUNDER && decision.role() == Role.MEMBER;
            Role role = wasFounder ? Role.FOUNDER : decision.role();
            float score = role == Role.FOUNDER ? 1 : (float) decision.score();
            return new StoryReference(old.story().storyId(), role, score, decision.duplicateOf());
        }
        return new StoryReference(
                storyId == null
                        ? StoryIds.unused(article.language(), article.articleId(), article.version(), round)
                        : storyId,
                decision.role(),
                (float) decision.score(),
                decision.duplicateOf());
    }

    /**
     * Merges and splits. A new version only where an editor says so: its story may have been settled in this round.
     */
    private void mend(
            LinkableArticle article, String storyId, boolean isNew, StoryDecision decision, LinkingRound round) {
        String now = isNew ? repair.mergeAlike(storyId, decision.alike(), round) : storyId;
        String other = article.override().mergeStoryId();
        if (other != null && !article.override().detach()) {
            now = repair.mergeByEditor(now, other, round);
        }
        List<String> merged = round.merged();
        merged.forEach(gone -> retention.register(article.language(), STORY + gone, round.at(), round.index()));
        IndexedArticle indexed = round.article(article.articleId());
        if (indexed != null && !merged.isEmpty()) {
            relations.link(indexed, round.story(now).members(), decision.followed(), round);
        }
        if (isNew) {
            repair.split(now, round);
        }
    }

    private void putIn(
            IndexedArticle indexed, @Nullable IndexedArticle old, StoryDecision decision, LinkingRound round) {
        LinkableArticle article = indexed.article();
        String storyId = indexed.story().storyId();
        StoryState state = round.story(storyId);
        round.put(indexed);
        state.add(indexed, round::article);
        keys.add(indexed, round.index());
        vectorizer.count(article, 1, round.index());
        relations.link(indexed, state.members(), decision.followed(), round);
        if (old != null && old.story().storyId().equals(storyId)) {
            return;
        }
        if (decision.storyId() == null) {
            round.happened(storyId, Kind.CREATED, article.articleId(), 1, decision.reason(), List.of());
        }
        round.happened(
                storyId, Kind.JOINED, article.articleId(), decision.score(), decision.reason(), decision.evidence());
    }

    /** What is left when an article has changed or gone: its copies, and the story that it left. */
    private void settleOld(
            IndexedArticle old, StoryState own, @Nullable String newStoryId, String reason, LinkingRound round) {
        String articleId = old.article().articleId();
        String oldStoryId = own.storyId();
        copies.settle(articleId, own, round);
        if (oldStoryId.equals(newStoryId)) {
            return;
        }
        round.happened(oldStoryId, Kind.LEFT, articleId, old.story().score(), reason, List.of());
        if (own.isEmpty()) {
            round.happened(oldStoryId, Kind.DISSOLVED, null, 1, reason, List.of());
            retention.register(old.article().language(), STORY + oldStoryId, round.at(), round.index());
        }
    }

    private void forget(String language, LinkingRound round) {
        for (int i = 0; i < settings.forgetLimit(); i++) {
            Optional<Arrival> arrival = retention.next(language, round.index());
            if (arrival.isEmpty()) {
                return;
            }
            String id = arrival.get().id();
            if (id.startsWith(STORY)) {
                forgetStory(language, id.substring(STORY.length()), round);
            } else {
                forgetArticle(id.substring(ARTICLE.length()), arrival.get().epochDay(), round);
            }
        }
    }

    private static void forgetStory(String language, String storyId, LinkingRound round) {
        IndexedStory story = round.storyBefore(storyId);
        if (story != null && story.story().articleCount() == 0) {
            round.index().removeStory(language, storyId);
        }
    }

    private void forgetArticle(String articleId, long epochDay, LinkingRound round) {
        IndexedArticle indexed = round.article(articleId);
        boolean cameAgain =
                indexed != null && PostingKeys.epochDay(indexed.article().eventTime()) > epochDay;
        if (indexed == null || cameAgain) {
            return;
        }
        keys.remove(indexed, round.index());
        vectorizer.count(indexed.article(), -1, round.index());
        round.removeArticle(articleId);
        StoryState state = round.story(indexed.story().storyId());
        state.forget();
        if (state.isForgotten()) {
            round.happened(state.storyId(), Kind.CLOSED, null, 1, "no article within the retention", List.of());
        }
    }
}
