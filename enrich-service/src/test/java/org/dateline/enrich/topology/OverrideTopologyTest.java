package org.dateline.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.topology.RawArticles.FERRY;
import static org.dateline.enrich.topology.RawArticles.FERRY_HEADLINE;
import static org.dateline.enrich.topology.RawArticles.ferry;
import static org.dateline.enrich.topology.RawArticles.otherFerry;
import static org.dateline.schema.NewsTopics.ARTICLE_ENRICHED;
import static org.dateline.schema.NewsTopics.STORY_CHANGED;
import static org.dateline.schema.NewsTopics.STORY_CURRENT;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.news.ArticleOverride;
import org.dateline.news.EnrichedArticle;
import org.dateline.news.Entity;
import org.dateline.news.Evidence;
import org.dateline.news.MediaTopic;
import org.dateline.news.PubStatus;
import org.dateline.news.Story;
import org.dateline.news.StoryChange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An editor's word is the last, and survives what comes later. */
class OverrideTopologyTest {

    private static final String BUDGET_HEADLINE = "Bakers cheer as parliament of Sarn abolishes flour tax";
    private static final List<String> BUDGET = List.of(
            "Parliament on Sarn voted on Tuesday to abolish the tax on flour that bakers had fought for eleven years, and the"
                    + " finance minister said that loaves would become cheaper within weeks.",
            "The guild of bakers called the vote a victory for every breakfast table, while the opposition asked how the"
                    + " budget would make up for the revenue that is lost.",
            "Economists expect the price of bread to fall by four percent until autumn if millers pass on what they save.");

    private final TopologyRun run = new TopologyRun();

    @BeforeEach
    void deliver() {
        run.deliver(ferry("a1"));
        run.everything();
    }

    @AfterEach
    void close() {
        run.close();
    }

    private static ArticleOverride.Builder override() {
        return ArticleOverride.newBuilder()
                .setArticleId("a1")
                .setAddEntities(List.of())
                .setRemoveEntityIds(List.of())
                .setAddMediaTopics(List.of())
                .setRemoveQcodes(List.of())
                .setDetach(false)
                .setEditor("ed")
                .setEditedAt(RawArticles.MONDAY);
    }

    @Test
    void headlineEntityAndTopicAreSetAndSurviveTheNextVersion() {
        Entity entity = new Entity("Q1", "Morning Tern", "WORK", "Q1", 1f, 1f, List.of());
        MediaTopic topic = new MediaTopic(
                "medtop:20000158", "maritime accident", 1f, "editor", "2026", "ed", List.of(new Evidence("ferry", 1f)));
        run.override(
                "a1",
                override()
                        .setHeadline("Ferry aground: all safe")
                        .setAddEntities(List.of(entity))
                        .setAddMediaTopics(List.of(topic))
                        .build());
        EnrichedArticle edited = run.last(ARTICLE_ENRICHED);
        assertThat(edited.getVersion()).isEqualTo(1);
        assertThat(edited.getEnrichment()).isEqualTo(2);
        assertThat(edited.getOverrides()).containsExactly("headline", "entities", "mediaTopics");

        List<String> more = new java.util.ArrayList<>(FERRY);
        more.add("Tugs arrived in the evening.");
        run.deliver(
                RawArticles.page("a1", RawArticles.page(FERRY_HEADLINE, more)).build());
        EnrichedArticle next = run.last(ARTICLE_ENRICHED);
        assertThat(next.getVersion()).isEqualTo(2);
        for (EnrichedArticle article : List.of(edited, next)) {
            assertThat(article.getArticle().getHeadline()).isEqualTo("Ferry aground: all safe");
            assertThat(article.getEntities()).contains(entity);
            assertThat(article.getMediaTopics()).contains(topic);
        }
    }

    @Test
    void takingItBackIssuesTheArticleAsItWas() {
        run.override("a1", override().setHeadline("Changed").build());
        run.everything();
        run.override("a1", null);
        EnrichedArticle restored = run.last(ARTICLE_ENRICHED);
        assertThat(restored.getArticle().getHeadline()).isEqualTo(FERRY_HEADLINE);
        assertThat(restored.getOverrides()).isEmpty();
        assertThat(restored.getEnrichment()).isEqualTo(3);
    }

    @Test
    void detachingAndAssigningDecideTheStory() {
        run.deliver(otherFerry("a2"));
        String common = run.last(ARTICLE_ENRICHED).getStory().getStoryId();
        run.override("a2", override().setArticleId("a2").setDetach(true).build());
        EnrichedArticle detached = run.last(ARTICLE_ENRICHED);
        assertThat(detached.getStory().getStoryId()).isNotEqualTo(common);
        assertThat(detached.getOverrides()).containsExactly("story");
        run.override("a2", override().setArticleId("a2").setStoryId(common).build());
        assertThat(run.last(ARTICLE_ENRICHED).getStory().getStoryId()).isEqualTo(common);
    }

    @Test
    void mergingStoriesMovesTheirArticlesAndLeavesAPointer() {
        run.deliver(RawArticles.page("b1", RawArticles.page(BUDGET_HEADLINE, BUDGET))
                .build());
        String kept = run.last(ARTICLE_ENRICHED).getStory().getStoryId();
        run.everything();

        run.override("a1", override().setMergeStoryId(kept).build());

        Map<String, EnrichedArticle> moved = run.values(ARTICLE_ENRICHED).stream()
                .collect(Collectors.toMap(EnrichedArticle::getArticleId, a -> a, (first, second) -> second));
        Map<String, Story> stories = run.values(STORY_CURRENT).stream()
                .collect(Collectors.toMap(Story::getStoryId, story -> story, (first, second) -> second));
        List<StoryChange> changes = run.values(STORY_CHANGED);
        assertThat(moved).hasEntrySatisfying("a1", article -> {
            assertThat(article.getStory().getStoryId()).isEqualTo(kept);
            assertThat(article.getOverrides()).containsExactly("story");
        });
        assertThat(stories)
                .hasEntrySatisfying(
                        kept, story -> assertThat(story.getArticleCount()).isEqualTo(2));
        assertThat(stories.values())
                .filteredOn(story -> story.getStatus().equals("merged"))
                .singleElement()
                .satisfies(story -> assertThat(story.getMergedInto()).isEqualTo(kept));
        assertThat(changes)
                .filteredOn(change -> change.getChange().equals("merged-into"))
                .singleElement()
                .satisfies(change -> assertThat(change.getOtherStoryId()).isEqualTo(kept));

        run.override("a1", null);
        assertThat(run.last(ARTICLE_ENRICHED).getOverrides()).isEmpty();
    }

    @Test
    void anEditorsCancellationIsEmptiedAndCanBeTakenBack() {
        run.override(
                "a1",
                override()
                        .setPubStatus(PubStatus.CANCELED)
                        .setStatusReason("legal")
                        .build());
        EnrichedArticle canceled = run.last(ARTICLE_ENRICHED);
        assertThat(canceled.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(canceled.getArticle().getStatusReason()).isEqualTo("legal");
        assertThat(canceled.getArticle().getText()).isEmpty();
        assertThat(canceled.getEntities()).isEmpty();
        assertThat(canceled.getStory()).isNull();
        assertThat(canceled.getOverrides()).containsExactly("pubStatus");
        run.everything();
        run.pass(Duration.ofDays(3));
        assertThat(run.everything()).as("no tombstone").isEmpty();
        run.override("a1", null);
        EnrichedArticle back = run.last(ARTICLE_ENRICHED);
        assertThat(back.getArticle().getText()).isEqualTo(String.join("\n\n", FERRY));
        assertThat(back.getStory()).isNotNull();
    }

    @Test
    void anOverrideThatComesBeforeItsArticleWaits() {
        run.override(
                "a2", override().setArticleId("a2").setHeadline("Early word").build());
        assertThat(run.everything()).isEmpty();
        run.deliver(otherFerry("a2"));
        assertThat(run.last(ARTICLE_ENRICHED).getArticle().getHeadline()).isEqualTo("Early word");
    }

    @Test
    void aKilledArticleCannotBeBroughtBack() {
        run.deliver(RawArticles.kill("a1"));
        run.everything();
        run.override("a1", override().setPubStatus(PubStatus.USABLE).build());
        assertThat(run.everything()).isEmpty();
    }

    @Test
    void aForeignKeyIsADeadLetter() {
        run.override("a9", override().setHeadline("Changed").build());
        assertThat(run.deadLetters()).hasSize(1);
        assertThat(run.everything()).isEmpty();
    }
}
