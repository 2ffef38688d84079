package org.dateline.enrich.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.enrich.story.ArticleLinks.Relation;
import org.dateline.enrich.story.Story.Member;
import org.dateline.enrich.story.StoryChange.Kind;
import org.dateline.enrich.story.StoryIndex.IndexedArticle;
import org.dateline.enrich.story.StoryReference.Role;
import org.dateline.enrich.text.Evidence;

/**
 * Mends what was decided one article at a time: stories that have grown together become one, a story that was two becomes two. The
 * larger one, of equals the older one, keeps its id. What is merged is far more alike than what is split ({@link StorySettings}), and a
 * story is mended a bounded number of times, so that no two articles go back and forth.
 */
final class StoryRepair {

    private static final int EVIDENCE = 8;

    private final StorySettings settings;
    private final PostingKeys keys;
    private final StoryScorer scorer = new StoryScorer();
    private final StorySides sides;

    StoryRepair(StorySettings settings, PostingKeys keys) {
        this.settings = settings;
        this.keys = keys;
        this.sides = new StorySides(settings, scorer);
    }

    /**
     * Merges a story with those of others that are alike.
     *
     * @param others stories that an article of the story fits as well
     * @return id of the story that has the articles now
     */
    String mergeAlike(String storyId, List<String> others, LinkingRound round) {
        String now = storyId;
        for (String other : others) {
            StoryState one = round.story(now);
            StoryState two = round.story(other);
            if (!round.isOpen(other) || one.isEmpty() || two.isEmpty() || isMendedOut(one) || isMendedOut(two)) {
                continue;
            }
            List<StoryIndex.WeightedTerm> terms = two.centroid().strongest(settings.centroidTerms());
            double score = scorer.score(
                    Math.min(terms.size(), one.centroid().size()),
                    one.centroid().cosine(terms));
            boolean movable = Math.min(one.articleCount(), two.articleCount()) <= settings.mendLimit();
            if (score >= settings.mergeThreshold() && movable) {
                now = merge(one, two, score, "grown together", round);
            }
        }
        return now;
    }

    /**
     * Merges two stories because an editor says so.
     *
     * @return id of the story that has the articles now
     */
    String mergeByEditor(String storyId, String other, LinkingRound round) {
        String target = round.openId(other);
        if (target == null || target.equals(storyId) || round.story(target).isEmpty()) {
            return storyId;
        }
        return merge(round.story(target), round.story(storyId), 1, "merged by an editor", round);
    }

    private boolean isMendedOut(StoryState story) {
        return story.repairs() >= settings.repairLimit();
    }

    private String merge(StoryState one, StoryState two, double score, String reason, LinkingRound round) {
        boolean first = one.articleCount() != two.articleCount()
                ? one.articleCount() > two.articleCount()
                : !one.firstPublishedAt().isAfter(two.firstPublishedAt());
        StoryState stays = first ? one : two;
        StoryState goes = first ? two : one;
        List<Evidence> evidence =
                stays.centroid().shared(goes.centroid().strongest(settings.centroidTerms()), EVIDENCE);
        round.happened(goes.storyId(), Kind.MERGED_INTO, null, stays.storyId(), score, reason, evidence);
        List<Member> moved = List.copyOf(goes.members());
        Set<String> others = ids(stays.members());
        for (Member member : moved) {
            IndexedArticle indexed = round.article(member.articleId());
            if (indexed == null) {
                stays.enrollUnknown(member);
            } else {
                move(indexed, stays, roleIn(indexed, Role.MEMBER), round);
            }
            round.happened(stays.storyId(), Kind.JOINED, member.articleId(), goes.storyId(), score, reason, List.of());
        }
        stays.countUnlisted(goes.articleCount() - goes.members().size());
        stays.setRepairs(Math.max(stays.repairs(), goes.repairs()) + 1);
        goes.mergeInto(stays.storyId());
        cutFollowUps(moved, others, round);
        return stays.storyId();
    }

    /** Divides a story that was two, where it has come to a size at which that is looked at. */
    void split(String storyId, LinkingRound round) {
        StoryState story = round.story(storyId);
        if (!isLookedAt(story.articleCount()) || isMendedOut(story)) {
            return;
        }
        List<IndexedArticle> known = new ArrayList<>();
        for (Member member : story.members()) {
            IndexedArticle indexed = round.article(member.articleId());
            if (indexed != null) {
                if (indexed.article().override().holds()) {
                    return;
                }
                known.add(indexed);
            }
        }
        StorySides.Sides found =
                sides.of(known.subList(Math.max(0, known.size() - settings.mendLimit()), known.size()));
        if (found != null) {
            divide(story, found, round);
        }
    }

    /** At 4, 6, 8, 12, 16, 24 articles and so on: what each article costs on average does not grow with its story. */
    private static boolean isLookedAt(int articles) {
        return articles >= 4 && (isPowerOfTwo(articles) || (articles % 3 == 0 && isPowerOfTwo(articles / 3)));
    }

    private static boolean isPowerOfTwo(int number) {
        return Integer.bitCount(number) == 1;
    }

    private void divide(StoryState story, StorySides.Sides found, LinkingRound round) {
        List<IndexedArticle> leaving = found.smaller();
        LinkableArticle founder = leaving.get(0).article();
        String newId = StoryIds.unused(founder.language(), founder.articleId(), founder.version(), round);
        StoryState other = round.story(newId);
        Set<String> gone = leaving.stream()
                .map(indexed -> indexed.article().articleId())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        round.happened(newId, Kind.SPLIT_FROM, null, story.storyId(), found.score(), "was two", List.of());
        story.removeAll(gone, round::article);
        for (IndexedArticle indexed : leaving) {
            String articleId = indexed.article().articleId();
            round.happened(story.storyId(), Kind.LEFT, articleId, newId, found.score(), "was two", List.of());
            move(indexed, other, roleIn(indexed, other.isEmpty() ? Role.FOUNDER : Role.MEMBER), round);
            round.happened(newId, Kind.JOINED, articleId, story.storyId(), found.score(), "was two", List.of());
        }
        int repairs = story.repairs() + 1;
        story.setRepairs(repairs);
        other.setRepairs(repairs);
        cutSameStory(gone, story, round);
    }

    /** A copy stays a copy of its original, which moves with it. */
    private static Role roleIn(IndexedArticle indexed, Role role) {
        return indexed.story().role() == Role.DUPLICATE ? Role.DUPLICATE : role;
    }

    private void move(IndexedArticle indexed, StoryState to, Role role, LinkingRound round) {
        StoryReference before = indexed.story();
        IndexedArticle moved = new IndexedArticle(
                indexed.article(),
                new StoryReference(to.storyId(), role, before.score(), before.duplicateOf()),
                indexed.links(),
                indexed.vector());
        keys.remove(indexed, round.index());
        round.put(moved);
        to.add(moved, round::article);
        keys.add(moved, round.index());
    }

    /** Articles of one story are no longer what the other one's go on with. */
    private static void cutFollowUps(List<Member> moved, Set<String> others, LinkingRound round) {
        for (Member member : moved) {
            IndexedArticle indexed = round.article(member.articleId());
            if (indexed != null) {
                for (ArticleLinks.Link link : indexed.links()) {
                    if (link.relation() == Relation.FOLLOW_UP && others.contains(link.articleId())) {
                        cutLinks(link.articleId(), Set.of(member.articleId()), Relation.FOLLOW_UP, round);
                    }
                }
                cutLinks(member.articleId(), others, Relation.FOLLOW_UP, round);
            }
        }
    }

    private static void cutSameStory(Set<String> gone, StoryState story, LinkingRound round) {
        Set<String> staying = ids(story.members());
        gone.forEach(articleId -> cutLinks(articleId, staying, Relation.SAME_STORY, round));
        staying.forEach(articleId -> cutLinks(articleId, gone, Relation.SAME_STORY, round));
    }

    private static Set<String> ids(List<Member> members) {
        return members.stream().map(Member::articleId).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void cutLinks(String articleId, Set<String> others, Relation relation, LinkingRound round) {
        IndexedArticle indexed = round.article(articleId);
        if (indexed == null) {
            return;
        }
        List<ArticleLinks.Link> kept = indexed.links().stream()
                .filter(link -> link.relation() != relation || !others.contains(link.articleId()))
                .toList();
        if (kept.size() < indexed.links().size()) {
            round.put(new IndexedArticle(indexed.article(), indexed.story(), kept, indexed.vector()));
        }
    }
}
