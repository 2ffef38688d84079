package org.dateline.enrich.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dateline.enrich.story.StoryCandidates.Copy;
import org.dateline.enrich.story.StoryIndex.IndexedArticle;
import org.dateline.enrich.story.StoryIndex.IndexedStory;
import org.dateline.enrich.story.StoryIndex.WeightedTerm;
import org.dateline.enrich.text.Evidence;
import org.jspecify.annotations.Nullable;

/** Decides which story an article belongs to; changes nothing. */
final class StoryChooser {

    private static final int EVIDENCE = 8;
    /** Other stories that an article may join together with its own. */
    private static final int ALIKE = 2;
    /** Earlier stories that an article follows at most. */
    private static final int FOLLOWED = 2;
    /** Share of the join threshold from which an article goes on with a story of the same people or places. */
    private static final double FOLLOWED_SHARE = 0.6;

    private final StorySettings settings;
    private final StoryCandidates candidates;
    private final StoryScorer scorer;

    StoryChooser(StorySettings settings, StoryCandidates candidates) {
        this.settings = settings;
        this.candidates = candidates;
        this.scorer = new StoryScorer();
    }

    private record Scored(
            String storyId, double score, List<Evidence> evidence, List<String> alike, List<String> followed) {}

    private record Fit(IndexedStory story, double score) {}

    /**
     * The story for an article that stands in none.
     *
     * @param own the story that its last version stood in, without it; null where there is none
     */
    StoryDecision choose(
            LinkableArticle article, List<WeightedTerm> vector, @Nullable StoryState own, LinkingRound round) {
        if (article.override().detach()) {
            return StoryDecision.found("detached by an editor");
        }
        String assigned = assigned(article, own, round);
        if (assigned != null) {
            return StoryDecision.join(assigned, 1, "assigned by an editor", List.of());
        }
        String merged = article.override().mergeStoryId();
        if (merged != null && own != null && !own.isEmpty() && own.storyId().equals(round.openId(merged))) {
            return StoryDecision.join(own.storyId(), 1, "merged by an editor", List.of());
        }
        Copy copy = candidates.copyOf(article, round.index());
        if (copy != null) {
            return copyOf(copy, article, round);
        }
        Scored best = best(article, vector, own, round);
        if (own != null && !own.isEmpty()) {
            double stay = scorer.score(vector.size(), own.centroid().cosine(vector));
            double margin = settings.joinThreshold() - settings.stayThreshold();
            if (stay >= settings.stayThreshold() && (best == null || stay >= best.score() - margin)) {
                return StoryDecision.join(
                        own.storyId(), stay, "similar", own.centroid().shared(vector, EVIDENCE));
            }
        }
        if (best != null && best.score() >= settings.joinThreshold()) {
            return StoryDecision.join(best.storyId(), best.score(), "similar", best.evidence())
                    .besides(best.alike(), best.followed());
        }
        StoryDecision found = StoryDecision.found("no similar story");
        return best == null ? found : found.besides(List.of(), best.followed());
    }

    private static @Nullable String assigned(LinkableArticle article, @Nullable StoryState own, LinkingRound round) {
        String assigned = article.override().storyId();
        if (assigned == null || (own != null && own.storyId().equals(assigned))) {
            return assigned;
        }
        return round.openId(assigned);
    }

    private static StoryDecision copyOf(Copy copy, LinkableArticle article, LinkingRound round) {
        IndexedArticle original = copy.original();
        String storyId = original.story().storyId();
        String rootId = original.story().duplicateOf();
        if (article.articleId().equals(rootId)) {
            return StoryDecision.join(storyId, copy.similarity(), "has copies", List.of());
        }
        String originalId = rootId != null && round.article(rootId) != null
                ? rootId
                : original.article().articleId();
        return StoryDecision.copy(storyId, originalId, copy.similarity());
    }

    private @Nullable Scored best(
            LinkableArticle article, List<WeightedTerm> vector, @Nullable StoryState own, LinkingRound round) {
        TermVector terms = TermVector.of(vector);
        List<Fit> fits = new ArrayList<>();
        for (String storyId : candidates.stories(article, vector, round.index())) {
            IndexedStory story = round.storyBefore(storyId);
            if (story == null
                    || !round.isOpen(storyId)
                    || (own != null && own.storyId().equals(storyId))) {
                continue;
            }
            double score = scorer.score(vector.size(), terms.cosine(story.centroid()));
            if (score > 0) {
                fits.add(new Fit(story, score));
            }
        }
        if (fits.isEmpty()) {
            return null;
        }
        // A stable sort: of equals, the one that shares most of the strongest terms comes first.
        fits.sort(Comparator.comparingDouble(Fit::score).reversed());
        Fit best = fits.get(0);
        List<String> alike = fits.subList(1, Math.min(fits.size(), 1 + ALIKE)).stream()
                .filter(fit -> fit.score() >= settings.joinThreshold())
                .map(fit -> fit.story().story().storyId())
                .toList();
        List<String> followed = fits.stream()
                .filter(fit -> isFollowed(fit, article, terms))
                .map(fit -> fit.story().centralArticleId())
                .filter(Objects::nonNull)
                .limit(FOLLOWED)
                .toList();
        return new Scored(
                best.story().story().storyId(),
                best.score(),
                terms.shared(best.story().centroid(), EVIDENCE),
                alike,
                followed);
    }

    /** Whether an article goes on with a story that it does not belong to: alike, later, and about the same people or places. */
    private boolean isFollowed(Fit fit, LinkableArticle article, TermVector terms) {
        Story story = fit.story().story();
        return fit.score() < settings.joinThreshold()
                && fit.score() >= settings.joinThreshold() * FOLLOWED_SHARE
                && article.publishedAt().isAfter(story.lastPublishedAt())
                && terms.shared(fit.story().centroid(), EVIDENCE).stream()
                        .anyMatch(evidence -> evidence.term().startsWith(ArticleVectorizer.ENTITY));
    }
}
