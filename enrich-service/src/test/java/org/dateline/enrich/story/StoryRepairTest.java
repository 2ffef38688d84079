package org.dateline.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dateline.enrich.story.NewsArticles.article;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.story.ArticleLinks.Relation;
import org.dateline.enrich.story.StoryChange.Kind;
import org.junit.jupiter.api.Test;

/** Two events, told in words that have nothing in common, and articles that tell of both. */
class StoryRepairTest {

    private static final String HARBOR =
            "A barge sank in Tarnholm harbor after its cargo of gravel shifted at the quay.";
    private static final String HARBOR_AGAIN =
            "The quay of Tarnholm harbor was shut after shifted gravel sank a barge and all its cargo.";
    private static final String BRIDGE =
            "Engineers closed the Lindow viaduct when inspectors noticed cracked bearings beneath both carriageways.";
    private static final String BRIDGE_AGAIN =
            "Cracked bearings beneath both carriageways keep the Lindow viaduct closed, inspectors and engineers say.";

    private final InMemoryStoryIndex index = new InMemoryStoryIndex();
    private final Map<String, StoryReference> stories = new LinkedHashMap<>();

    private StoryLinker linker(double join, double merge, double split) {
        return new StoryLinker(
                StorySettings.standard().withThresholds(join, join / 2).withMending(merge, split, 0));
    }

    private StoryOutcome link(StoryLinker linker, LinkableArticle article) {
        StoryOutcome outcome = linker.link(article, index);
        outcome.assignments().forEach(assignment -> stories.put(assignment.articleId(), assignment.story()));
        return outcome;
    }

    /** Articles a and b, one of each event. */
    private void linkBoth(StoryLinker linker) {
        link(linker, article("a", "", HARBOR).build());
        link(linker, article("b", "", BRIDGE).build());
    }

    private String story(String articleId) {
        StoryReference story = stories.get(articleId);
        assertThat(story).as(articleId).isNotNull();
        return story == null ? "" : story.storyId();
    }

    private static Story last(StoryOutcome outcome, String storyId) {
        return outcome.stories().stream()
                .filter(story -> story.storyId().equals(storyId))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    void storiesThatHaveGrownTogetherAreOne() {
        StoryLinker linker = linker(0.3, 0.3, 0.1);
        linkBoth(linker);
        String older = story("a");
        String younger = story("b");
        assertThat(younger).isNotEqualTo(older);

        StoryOutcome outcome =
                link(linker, article("c", "", HARBOR + " " + BRIDGE).build());

        assertThat(stories.values()).extracting(StoryReference::storyId).containsOnly(story("c"));
        String gone = story("c").equals(older) ? younger : older;
        Story merged = last(outcome, gone);
        assertThat(merged.status()).isEqualTo(Story.Status.MERGED);
        assertThat(merged.mergedInto()).isEqualTo(story("c"));
        assertThat(merged.articleCount()).isZero();
        assertThat(merged.headline()).isNotNull();
        Story kept = last(outcome, story("c"));
        assertThat(kept.articleCount()).isEqualTo(3);
        assertThat(kept.members()).extracting(Story.Member::articleId).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(outcome.changes())
                .extracting(StoryChange::storyId, StoryChange::change, StoryChange::otherStoryId)
                .contains(tuple(gone, Kind.MERGED_INTO, story("c")), tuple(story("c"), Kind.JOINED, gone));
        assertThat(outcome.changes()).extracting(StoryChange::changeId).doesNotHaveDuplicates();
        assertThat(outcome.links())
                .filteredOn(links -> links.articleId().equals("c"))
                .last()
                .satisfies(links -> assertThat(links.links())
                        .extracting(ArticleLinks.Link::articleId)
                        .containsExactlyInAnyOrder("a", "b"));
    }

    @Test
    void nothingFollowsUpOnItsOwnStory() {
        String first = "A barge sank in Port Melin after its cargo of gravel shifted at the quay, divers said.";
        String later =
                "Bakers of Port Melin cheer the end of the flour tax that parliament abolished after eleven years.";
        StoryLinker linker = linker(0.95, 0.99, 0.1);
        link(linker, article("a", "", first).build());
        StoryOutcome followed = link(
                linker,
                article("b", "", later)
                        .publishedAt(NewsArticles.MONDAY.plus(Duration.ofHours(5)))
                        .build());
        assertThat(followed.links())
                .flatExtracting(ArticleLinks::links)
                .extracting(ArticleLinks.Link::relation)
                .containsOnly(Relation.FOLLOW_UP)
                .hasSize(2);

        StoryOutcome merged = link(
                linker,
                article("b", "", later)
                        .publishedAt(NewsArticles.MONDAY.plus(Duration.ofHours(5)))
                        .mergedWith(story("a"))
                        .build());

        assertThat(story("a")).isEqualTo(story("b"));
        assertThat(merged.links())
                .flatExtracting(ArticleLinks::links)
                .extracting(ArticleLinks.Link::relation)
                .containsOnly(Relation.SAME_STORY)
                .hasSize(2);
    }

    @Test
    void aMergedStoryIsFoundNoMoreAndLeadsToTheOtherOne() {
        StoryLinker linker = linker(0.3, 0.3, 0.1);
        linkBoth(linker);
        List<String> before = List.of(story("a"), story("b"));
        link(linker, article("c", "", HARBOR + " " + BRIDGE).build());
        String kept = story("c");
        String gone = before.get(0).equals(kept) ? before.get(1) : before.get(0);

        link(linker, article("d", "", BRIDGE_AGAIN).build());
        link(
                linker,
                article("e", "", "Bakers cheer the end of the flour tax.")
                        .assigned(gone)
                        .build());

        assertThat(story("d")).isEqualTo(kept);
        assertThat(story("e")).isEqualTo(kept);
    }

    @Test
    void storiesThatAreNotAlikeStayTwo() {
        StoryLinker linker = linker(0.3, 0.9, 0.1);
        linkBoth(linker);
        link(linker, article("c", "", HARBOR + " " + BRIDGE).build());

        assertThat(story("a")).isNotEqualTo(story("b"));
    }

    @Test
    void aStoryThatWasTwoIsSplit() {
        StoryLinker linker = linker(0.25, 0.99, 0.95);
        link(linker, article("a", "", HARBOR).build());
        link(linker, article("d", "", HARBOR_AGAIN).build());
        link(linker, article("c", "", HARBOR + " " + BRIDGE).build());
        String one = story("a");
        assertThat(stories.values()).extracting(StoryReference::storyId).containsOnly(one);

        StoryOutcome outcome = link(linker, article("b", "", BRIDGE).build());

        String other = stories.values().stream()
                .map(StoryReference::storyId)
                .filter(id -> !id.equals(one))
                .findFirst()
                .orElseThrow();
        assertThat(story("a")).isEqualTo(story("d")).isNotEqualTo(story("b"));
        assertThat(story("b")).isEqualTo(story("c"));
        assertThat(outcome.changes())
                .extracting(StoryChange::storyId, StoryChange::change, StoryChange::otherStoryId)
                .contains(
                        tuple(other, Kind.SPLIT_FROM, one),
                        tuple(one, Kind.LEFT, other),
                        tuple(other, Kind.JOINED, one));
        assertThat(last(outcome, one).articleCount() + last(outcome, other).articleCount())
                .isEqualTo(4);
        assertThat(last(outcome, other).status()).isEqualTo(Story.Status.OPEN);
        assertThat(outcome.assignments())
                .extracting(StoryOutcome.Assignment::articleId)
                .doesNotHaveDuplicates();
        for (ArticleLinks links : outcome.links()) {
            assertThat(links.links())
                    .filteredOn(link -> link.relation() == Relation.SAME_STORY)
                    .allSatisfy(link -> assertThat(story(link.articleId())).isEqualTo(story(links.articleId())));
        }
    }

    @Test
    void whatAnEditorHasPutTogetherIsNotSplit() {
        StoryLinker linker = linker(0.25, 0.99, 0.95);
        link(linker, article("a", "", HARBOR).build());
        link(linker, article("d", "", HARBOR_AGAIN).build());
        link(linker, article("c", "", HARBOR + " " + BRIDGE).build());
        link(linker, article("b", "", BRIDGE).assigned(story("a")).build());

        assertThat(stories.values()).extracting(StoryReference::storyId).containsOnly(story("a"));
    }

    @Test
    void anEditorMergesStoriesAndTheyStayMerged() {
        StoryLinker linker = linker(0.3, 0.95, 0.1);
        linkBoth(linker);
        String older = story("a");
        String younger = story("b");

        StoryOutcome merge =
                link(linker, article("b", "", BRIDGE).mergedWith(older).build());
        link(linker, article("b", "", BRIDGE).version(2).mergedWith(older).build());
        link(linker, article("d", "", BRIDGE_AGAIN).build());

        String kept = story("a");
        assertThat(stories.values()).extracting(StoryReference::storyId).containsOnly(kept);
        assertThat(merge.changes())
                .filteredOn(change -> change.change() == Kind.MERGED_INTO)
                .singleElement()
                .satisfies(change -> assertThat(change.reason()).isEqualTo("merged by an editor"));
        assertThat(List.of(older, younger)).contains(kept);
    }

    @Test
    void aKillLeavesAMergedStory() {
        StoryLinker linker = linker(0.3, 0.3, 0.1);
        linkBoth(linker);
        link(linker, article("c", "", HARBOR + " " + BRIDGE).build());

        StoryOutcome outcome = linker.remove("en", "c", 1, NewsArticles.MONDAY, "killed", index);

        Story kept = last(outcome, story("c"));
        assertThat(kept.articleCount()).isEqualTo(2);
        assertThat(kept.members()).extracting(Story.Member::articleId).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void theSameInputMendsInTheSameWay() {
        List<LinkableArticle> articles = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            articles.add(article("h" + i, "Harbor " + i, HARBOR + " Witness " + i + " spoke.")
                    .build());
            articles.add(article("b" + i, "Bridge " + i, BRIDGE + " Driver " + i + " turned back.")
                    .build());
            articles.add(article("m" + i, "Both " + i, HARBOR + " " + BRIDGE).build());
        }
        StorySettings settings =
                StorySettings.standard().withThresholds(0.25, 0.1).withMending(0.7, 0.6, 0.5);

        assertThat(StoryReplay.link(articles, settings)).isEqualTo(StoryReplay.link(articles, settings));
    }

    @Test
    void noStoryIsMendedForEver() {
        StorySettings settings =
                StorySettings.standard().withThresholds(0.2, 0.1).withMending(0.601, 0.6, 0.9);
        StoryLinker linker = new StoryLinker(settings);
        int mended = 0;
        for (int i = 0; i < 200; i++) {
            String text = i % 3 == 0 ? HARBOR : i % 3 == 1 ? BRIDGE : HARBOR + " " + BRIDGE;
            mended += (int)
                    link(
                                    linker,
                                    article("x" + i, "No " + i, text + " Take " + i + ".")
                                            .build())
                            .changes()
                            .stream()
                            .filter(change -> change.change() == Kind.MERGED_INTO || change.change() == Kind.SPLIT_FROM)
                            .count();
        }
        assertThat(mended).isLessThanOrEqualTo(4 * settings.repairLimit());
    }
}
