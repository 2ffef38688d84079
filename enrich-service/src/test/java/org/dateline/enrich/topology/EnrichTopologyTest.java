package org.dateline.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.topology.RawArticles.FERRY;
import static org.dateline.enrich.topology.RawArticles.FERRY_HEADLINE;
import static org.dateline.enrich.topology.RawArticles.ferry;
import static org.dateline.enrich.topology.RawArticles.kill;
import static org.dateline.enrich.topology.RawArticles.otherFerry;
import static org.dateline.schema.NewsTopics.ARTICLE_ENRICHED;
import static org.dateline.schema.NewsTopics.ARTICLE_LINKED;
import static org.dateline.schema.NewsTopics.ARTICLE_NORMALIZED;
import static org.dateline.schema.NewsTopics.ARTICLE_REJECTED;
import static org.dateline.schema.NewsTopics.STORY_CHANGED;
import static org.dateline.schema.NewsTopics.STORY_CURRENT;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.streams.test.TestRecord;
import org.dateline.enrich.topology.Outcomes.Outcome;
import org.dateline.news.Article;
import org.dateline.news.ArticleLinks;
import org.dateline.news.EnrichedArticle;
import org.dateline.news.PubStatus;
import org.dateline.news.RawArticle;
import org.dateline.news.Story;
import org.dateline.news.StoryChange;
import org.dateline.schema.NewsTopic;
import org.dateline.schema.RecordHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One article's life through the whole topology. */
class EnrichTopologyTest {

    private final TopologyRun run = new TopologyRun();

    @AfterEach
    void close() {
        run.close();
    }

    private static RawArticle changedFerry(String id) {
        List<String> paragraphs = new ArrayList<>(FERRY);
        paragraphs.add("Tugs pulled the ferry off the sandbank in the evening, the harbour master said.");
        return RawArticles.page(id, RawArticles.page(FERRY_HEADLINE, paragraphs))
                .build();
    }

    @Test
    void aPageBecomesAnArticleInAStoryOfItsOwn() {
        run.deliver(ferry("a1"));

        Article article = run.last(ARTICLE_NORMALIZED);
        assertThat(article.getHeadline()).isEqualTo(FERRY_HEADLINE);
        assertThat(article.getText()).isEqualTo(String.join("\n\n", FERRY));
        assertThat(article.getVersion()).isEqualTo(1);
        assertThat(article.getChanges()).isEmpty();
        assertThat(article.getLanguage()).isEqualTo("en");
        assertThat(article.getProducers()).isNotEmpty();
        EnrichedArticle enriched = run.last(ARTICLE_ENRICHED);
        assertThat(enriched.getArticle()).isEqualTo(article);
        assertThat(enriched.getEnrichment()).isEqualTo(1);
        assertThat(enriched.getPubStatus()).isEqualTo(PubStatus.USABLE);
        assertThat(enriched.getOverrides()).isEmpty();
        assertThat(enriched.getProducers()).containsAll(article.getProducers());
        assertThat(enriched.getProducers())
                .filteredOn(producer -> producer.getComponent().equals("gazetteer"))
                .singleElement()
                .satisfies(gazetteer -> assertThat(gazetteer.getVersion()).hasSize(16));
        Story story = run.last(STORY_CURRENT);
        assertThat(enriched.getStory().getStoryId()).isEqualTo(story.getStoryId());
        assertThat(story.getMembers())
                .singleElement()
                .satisfies(member -> assertThat(member.getArticleId()).isEqualTo("a1"));
        assertThat(run.values(STORY_CHANGED).stream().map(StoryChange::getChange))
                .containsExactly("created", "joined");
        assertThat(run.values(ARTICLE_LINKED)).as("nothing to link to").isEmpty();
        assertThat(run.everything()).isEmpty();
        assertThat(run.outcomes).isEqualTo(Map.of(Outcome.RECEIVED, 1, Outcome.VERSION, 1, Outcome.ENRICHED, 1));
    }

    @Test
    void anotherSourcesArticleJoinsTheStory() {
        run.deliver(ferry("a1"));
        String storyId = run.last(STORY_CURRENT).getStoryId();
        run.everything();
        run.deliver(otherFerry("a2"));
        assertThat(run.last(STORY_CURRENT).getStoryId()).isEqualTo(storyId);
        assertThat(run.values(STORY_CHANGED))
                .singleElement()
                .satisfies(change -> assertThat(change.getChange()).isEqualTo("joined"));
        EnrichedArticle enriched = run.last(ARTICLE_ENRICHED);
        assertThat(enriched.getArticleId()).isEqualTo("a2");
        assertThat(enriched.getStory().getStoryId()).isEqualTo(storyId);
        assertThat(run.values(ARTICLE_LINKED).stream()
                        .filter(links -> links.getArticleId().equals("a2"))
                        .flatMap(links -> links.getLinks().stream())
                        .map(link -> link.getArticleId()))
                .containsExactly("a1");
    }

    @Test
    void anUnchangedDeliveryProducesNothing() {
        run.deliver(ferry("a1"));
        run.everything();
        run.deliver(ferry("a1"));
        run.deliver(ferry("a1"));
        assertThat(run.everything()).isEmpty();
        assertThat(run.outcomes).containsEntry(Outcome.UNCHANGED, 2);
    }

    @Test
    void aChangedTextIsTheNextVersion() {
        run.deliver(ferry("a1"));
        run.everything();
        run.deliver(changedFerry("a1"));
        Article article = run.last(ARTICLE_NORMALIZED);
        assertThat(article.getVersion()).isEqualTo(2);
        assertThat(article.getChanges()).containsExactly("text");
        assertThat(article.getFirstCreated()).isEqualTo(RawArticles.MONDAY);
        EnrichedArticle enriched = run.last(ARTICLE_ENRICHED);
        assertThat(enriched.getVersion()).isEqualTo(2);
        assertThat(enriched.getEnrichment()).isEqualTo(1);
        assertThat(enriched.getStory()).isNotNull();
    }

    @Test
    void aTeaserAfterThePageSaysNothingNew() {
        run.deliver(ferry("a1"));
        run.everything();
        run.deliver(RawArticles.item("a1", "<p>" + FERRY.get(0) + "</p>").build());
        assertThat(run.everything()).isEmpty();
    }

    @Test
    void thePageAfterATeaserIsTheNextVersion() {
        RawArticle teaser =
                RawArticles.item("a1", "<p>" + FERRY.get(0) + "</p>").build();
        run.deliver(teaser);
        assertThat(run.last(ARTICLE_ENRICHED).getArticle().getCompleteness())
                .isEqualTo(org.dateline.news.Completeness.TEASER);
        run.deliver(ferry("a1"));
        EnrichedArticle enriched = run.last(ARTICLE_ENRICHED);
        assertThat(enriched.getVersion()).isEqualTo(2);
        assertThat(enriched.getArticle().getChanges()).contains("text", "completeness");
        assertThat(enriched.getArticle().getSeenIn()).hasSize(2);
        run.everything();
        run.deliver(teaser);
        assertThat(run.everything()).isEmpty();
    }

    /** Feed and page of one article read a little differently; each is compared with itself. */
    @Test
    void readingsThatDifferDoNotAlternate() {
        RawArticle full = RawArticles.item("a1", "<p>" + String.join("</p><p>", FERRY) + "</p><p>Sent by our desk.</p>")
                .setDeclared(RawArticles.declared("Ferry aground"))
                .build();
        run.deliver(full);
        run.deliver(ferry("a1"));
        int version = run.last(ARTICLE_ENRICHED).getVersion();
        run.everything();
        for (int i = 0; i < 3; i++) {
            run.deliver(full);
            run.deliver(ferry("a1"));
        }
        assertThat(version).isEqualTo(2);
        assertThat(run.everything()).isEmpty();
    }

    @Test
    void whatARuleRefusesIsRejectedWithTheReason() {
        run.deliver(RawArticles.page("a1", "<html><body><p>Too short.</p></body></html>")
                .build());
        assertThat(run.values(ARTICLE_REJECTED)).singleElement().satisfies(rejected -> {
            assertThat(rejected.getReason()).isIn("too-short", "not-an-article", "empty");
            assertThat(rejected.getStage()).isEqualTo("normalize");
            assertThat(rejected.getTraceparent()).isEqualTo(RawArticles.TRACE);
            assertThat(rejected.getProducers()).isNotEmpty();
        });
        assertThat(run.everything()).isEmpty();
    }

    @Test
    void aKillEmptiesTheArticleAndLaterDeletesIt() {
        run.deliver(ferry("a1"));
        run.deliver(otherFerry("a2"));
        run.everything();
        run.deliver(kill("a1"));

        Article normalized = run.last(ARTICLE_NORMALIZED);
        assertThat(normalized.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(normalized.getText()).isEmpty();
        EnrichedArticle killed = run.values(ARTICLE_ENRICHED).stream()
                .filter(enriched -> enriched.getArticleId().equals("a1"))
                .findFirst()
                .orElseThrow();
        assertThat(killed.getPubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(killed.getArticle().getStatusReason()).isEqualTo("the ferry never sailed");
        assertThat(killed.getArticle().getText()).isEmpty();
        assertThat(killed.getEntities()).isEmpty();
        assertThat(killed.getMediaTopics()).isEmpty();
        assertThat(killed.getStory()).isNull();
        assertThat(run.values(STORY_CHANGED).stream().map(StoryChange::getChange))
                .contains("left");
        assertThat(run.last(STORY_CURRENT).getMembers())
                .singleElement()
                .satisfies(member -> assertThat(member.getArticleId()).isEqualTo("a2"));
        assertThat(run.values(ARTICLE_LINKED))
                .extracting(
                        ArticleLinks::getArticleId, links -> links.getLinks().size())
                .contains(org.assertj.core.groups.Tuple.tuple("a1", 0));
        run.everything();

        run.pass(TopologyRun.TOMBSTONE_DELAY.minusMinutes(2));
        assertThat(run.everything()).isEmpty();
        run.pass(Duration.ofMinutes(5));
        for (NewsTopic<?> topic : List.of(ARTICLE_NORMALIZED, ARTICLE_ENRICHED, ARTICLE_LINKED)) {
            List<TestRecord<String, byte[]>> tombstones = run.bytes(topic);
            assertThat(tombstones).singleElement().satisfies(tombstone -> {
                assertThat(tombstone.key()).isEqualTo("a1");
                assertThat(tombstone.value()).isNull();
                assertThat(RecordHeaders.value(tombstone.headers(), "ce_type"))
                        .isEqualTo("org.dateline." + topic.name());
                assertThat(RecordHeaders.value(tombstone.headers(), "ce_id")).isEqualTo("a1:tombstone");
                assertThat(RecordHeaders.value(tombstone.headers(), "traceparent"))
                        .isEqualTo(RawArticles.TRACE);
            });
        }
        run.pass(Duration.ofDays(30));
        assertThat(run.everything()).isEmpty();
        assertThat(run.outcomes).containsEntry(Outcome.TOMBSTONE, 1);
    }

    @Test
    void aKillOfTheOnlyArticleDissolvesItsStory() {
        run.deliver(ferry("a1"));
        run.everything();
        run.deliver(kill("a1"));
        assertThat(run.values(STORY_CHANGED).stream().map(StoryChange::getChange))
                .containsExactly("left", "dissolved");
        assertThat(run.last(STORY_CURRENT).getStatus()).isEqualTo("dissolved");
    }

    @Test
    void aKillIsFinal() {
        run.deliver(ferry("a1"));
        run.deliver(kill("a1"));
        run.everything();
        run.deliver(ferry("a1"));
        assertThat(run.last(ARTICLE_REJECTED).getReason()).isEqualTo("canceled");
        run.pass(Duration.ofDays(2));
        run.everything();
        run.deliver(changedFerry("a1"));
        assertThat(run.last(ARTICLE_REJECTED).getReason()).isEqualTo("canceled");
        assertThat(run.everything()).isEmpty();
    }

    @Test
    void aKillThatComesAgainSaysNothingNew() {
        run.deliver(ferry("a1"));
        run.deliver(kill("a1"));
        run.everything();
        run.deliver(kill("a1"));
        assertThat(run.everything()).isEmpty();
    }

    @Test
    void aKillOfAnArticleNeverSeenIsKept() {
        run.deliver(kill("a1"));
        assertThat(run.last(ARTICLE_ENRICHED).getPubStatus()).isEqualTo(PubStatus.CANCELED);
        run.everything();
        run.deliver(ferry("a1"));
        assertThat(run.everything()).containsOnlyKeys(ARTICLE_REJECTED.name());
    }

    @Test
    void aWithheldArticleHasNoStoryUntilItIsReleased() {
        RawArticle withheld = RawArticles.page("a1", RawArticles.page(FERRY_HEADLINE, FERRY))
                .setPubStatus(PubStatus.WITHHELD)
                .build();
        run.deliver(withheld);
        EnrichedArticle enriched = run.last(ARTICLE_ENRICHED);
        assertThat(enriched.getPubStatus()).isEqualTo(PubStatus.WITHHELD);
        assertThat(enriched.getStory()).isNull();
        assertThat(run.values(STORY_CURRENT)).isEmpty();
        run.deliver(ferry("a1"));
        EnrichedArticle released = run.last(ARTICLE_ENRICHED);
        assertThat(released.getVersion()).isEqualTo(2);
        assertThat(released.getStory()).isNotNull();
        assertThat(released.getArticle().getChanges()).containsExactly("pubStatus");
    }

    @Test
    void anArticleThatChangesItsLanguageMoves() {
        run.deliver(ferry("a1"));
        Story english = run.last(STORY_CURRENT);
        run.everything();
        run.deliver(RawArticles.page("a1", RawArticles.page(RawArticles.GERMAN_HEADLINE, RawArticles.GERMAN))
                .build());
        List<Story> stories = run.values(STORY_CURRENT);
        assertThat(stories).anySatisfy(story -> {
            assertThat(story.getStoryId()).isEqualTo(english.getStoryId());
            assertThat(story.getStatus()).isEqualTo("dissolved");
        });
        EnrichedArticle enriched = run.last(ARTICLE_ENRICHED);
        assertThat(enriched.getArticle().getLanguage()).isEqualTo("de");
        assertThat(enriched.getStory().getStoryId()).isNotEqualTo(english.getStoryId());
    }

    @Test
    void everythingCarriesCloudEventsAndItsTrace() {
        run.deliver(ferry("a1"));
        run.deliver(otherFerry("a2"));
        run.deliver(kill("a1"));
        run.deliver(ferry("a1"));
        for (NewsTopic<?> topic : List.of(
                ARTICLE_NORMALIZED, ARTICLE_ENRICHED, ARTICLE_LINKED, STORY_CURRENT, STORY_CHANGED, ARTICLE_REJECTED)) {
            List<TestRecord<String, byte[]>> records = run.bytes(topic);
            assertThat(records).as(topic.name()).isNotEmpty();
            assertThat(records.stream().map(record -> RecordHeaders.value(record.headers(), "ce_id")))
                    .as("ids of events on %s", topic.name())
                    .doesNotHaveDuplicates();
            for (TestRecord<String, byte[]> record : records) {
                assertThat(RecordHeaders.value(record.headers(), "ce_specversion"))
                        .isEqualTo("1.0");
                assertThat(RecordHeaders.value(record.headers(), "ce_source")).isEqualTo("/dateline/enrich-service");
                assertThat(RecordHeaders.value(record.headers(), "ce_type")).isEqualTo("org.dateline." + topic.name());
                assertThat(RecordHeaders.value(record.headers(), "ce_subject")).isEqualTo(record.key());
                assertThat(RecordHeaders.value(record.headers(), "ce_time"))
                        .isEqualTo(
                                Objects.requireNonNull(record.getRecordTime()).toString());
                assertThat(RecordHeaders.value(record.headers(), "traceparent"))
                        .as("trace on %s", topic.name())
                        .isEqualTo(RawArticles.TRACE);
            }
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        Map<String, List<String>> once = life(run);
        try (TopologyRun again = new TopologyRun()) {
            assertThat(life(again)).isEqualTo(once);
        }
        assertThat(once.keySet())
                .isEqualTo(Set.of(
                        ARTICLE_NORMALIZED.name(),
                        ARTICLE_ENRICHED.name(),
                        ARTICLE_LINKED.name(),
                        STORY_CURRENT.name(),
                        STORY_CHANGED.name(),
                        ARTICLE_REJECTED.name()));
    }

    private static Map<String, List<String>> life(TopologyRun run) {
        run.deliver(ferry("a1"));
        run.deliver(otherFerry("a2"));
        run.deliver(changedFerry("a1"));
        run.deliver(RawArticles.page("a3", "<p>no</p>").build());
        run.deliver(kill("a2"));
        return run.everything();
    }

    /** The neighbours are looked up by day, not by order of arrival. */
    @Test
    void theOrderOfArrivalDoesNotDecideWhatBelongsTogether() {
        run.deliver(ferry("a1"));
        run.deliver(otherFerry("a2"));
        Set<String> members = members(run);
        try (TopologyRun late = new TopologyRun()) {
            late.deliver(otherFerry("a2"));
            late.deliver(ferry("a1"));
            assertThat(members(late)).isEqualTo(members).isEqualTo(Set.of("a1", "a2"));
        }
    }

    private static Set<String> members(TopologyRun run) {
        return Set.copyOf(run.last(STORY_CURRENT).getMembers().stream()
                .map(member -> member.getArticleId())
                .toList());
    }
}
