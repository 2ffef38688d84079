package org.dateline.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.topology.RawArticles.ferry;
import static org.dateline.enrich.topology.RawArticles.otherFerry;
import static org.dateline.schema.NewsTopics.ARTICLE_ENRICHED;
import static org.dateline.schema.NewsTopics.ARTICLE_NORMALIZED;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.entity.EntityType;
import org.dateline.news.ArticleOverride;
import org.dateline.news.EnrichedArticle;
import org.dateline.news.ProducerVersion;
import org.dateline.news.RetagRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tags are made again on request, and only what changes is issued. */
class RetagTopologyTest {

    /** What the entity stage adds to what it finds; stands for a gazetteer that was edited. */
    private final AtomicReference<String> version = new AtomicReference<>("v1");

    private final AtomicReference<List<Entity>> known = new AtomicReference<>(List.of());

    private final TopologyRun run = new TopologyRun(TopologyRun.registry(), this::withEdits);

    private Stages withEdits(Stages stages) {
        return new Stages(
                stages.normalizer(),
                stages.versionPolicy(),
                (text, headline, language) -> {
                    List<Entity> all =
                            new ArrayList<>(stages.entities().tag(text, headline, language).entities().stream()
                                    .map(entity -> entity.withMentions(entity.mentions().stream()
                                            .map(mention -> mention.withVersion(version.get()))
                                            .toList()))
                                    .toList());
                    all.addAll(known.get());
                    return new Stages.FoundEntities(all, "edited-" + known.get().size());
                },
                stages.mediaTopics(),
                stages.linkables(),
                stages.storyLinker(),
                stages.versions());
    }

    @BeforeEach
    void deliver() {
        run.deliver(ferry("a1"));
        run.everything();
    }

    @AfterEach
    void close() {
        run.close();
    }

    @Test
    void anEditReachesArticlesThatWereTaggedBefore() {
        edit();
        run.retag("a1", request("a1"));
        assertThat(run.values(ARTICLE_NORMALIZED)).as("the text is the same").isEmpty();
        EnrichedArticle again = run.last(ARTICLE_ENRICHED);
        assertThat(again.getVersion()).isEqualTo(1);
        assertThat(again.getEnrichment()).isEqualTo(2);
        assertThat(again.getEntities())
                .extracting(org.dateline.news.Entity::getEntityId)
                .contains("Q999999901");
        assertThat(again.getProducers()).contains(new ProducerVersion("gazetteer", "edited-1"));
        assertThat(again.getStory()).isNotNull();
        assertThat(run.outcomes).containsEntry(Outcomes.Outcome.RETAGGED, 1);
    }

    @Test
    void nothingIsIssuedWhereTheTagsStay() {
        run.retag("a1", request("a1"));
        assertThat(run.everything()).isEmpty();
        version.set("v2");
        run.retag("a1", request("a1"));
        assertThat(run.everything()).as("another version found the same").isEmpty();
        edit();
        run.retag("a1", request("a1"));
        run.everything();
        run.retag("a1", request("a1"));
        assertThat(run.everything()).as("asked for twice").isEmpty();
        assertThat(run.outcomes).containsEntry(Outcomes.Outcome.RETAGGED, 1);
    }

    @Test
    void anOverrideStandsOverNewTags() {
        run.override(
                "a1",
                ArticleOverride.newBuilder()
                        .setArticleId("a1")
                        .setAddEntities(List.of())
                        .setRemoveEntityIds(List.of("Q999999901"))
                        .setAddMediaTopics(List.of())
                        .setRemoveQcodes(List.of())
                        .setHeadline("Ferry aground: all safe")
                        .setDetach(false)
                        .setEditor("ed")
                        .setEditedAt(RawArticles.MONDAY)
                        .build());
        edit();
        run.retag("a1", request("a1"));
        EnrichedArticle again = run.last(ARTICLE_ENRICHED);
        assertThat(again.getArticle().getHeadline()).isEqualTo("Ferry aground: all safe");
        assertThat(again.getEntities())
                .extracting(org.dateline.news.Entity::getEntityId)
                .doesNotContain("Q999999901");
    }

    @Test
    void killedAndUnknownArticlesGetNoTags() {
        run.deliver(RawArticles.kill("a1"));
        run.everything();
        edit();
        run.retag("a1", request("a1"));
        run.retag("a2", request("a2"));
        assertThat(run.everything()).isEmpty();
        run.deliver(otherFerry("a2"));
        assertThat(run.last(ARTICLE_ENRICHED).getEnrichment()).isEqualTo(1);
    }

    @Test
    void aForeignKeyIsADeadLetter() {
        run.retag("a1", request("a9"));
        run.retag("a1", null);
        assertThat(run.deadLetters()).hasSize(2);
        assertThat(run.everything()).isEmpty();
    }

    private void edit() {
        known.set(List.of(
                new Entity("Q999999901", "Harbor Pilots", EntityType.ORG, "Q999999901", 0.9f, 0.1f, List.of())));
    }

    private static RetagRequest request(String articleId) {
        return new RetagRequest(articleId, "Q999999901", RawArticles.MONDAY);
    }
}
