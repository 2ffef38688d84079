package org.dateline.enrich.topology.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.Articles;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.version.ArticleVersion;
import org.dateline.enrich.article.version.VersionHistory;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.entity.EntityType;
import org.dateline.enrich.entity.Mention;
import org.dateline.enrich.mediatopic.MediaTopic;
import org.dateline.enrich.override.ArticleOverride;
import org.dateline.enrich.override.TaggedArticle;
import org.dateline.enrich.story.LinkableArticleBuilder;
import org.dateline.enrich.story.StoryOverride;
import org.dateline.enrich.story.StoryReference;
import org.dateline.enrich.text.Evidence;
import org.dateline.enrich.topology.IssuedArticle;
import org.dateline.enrich.topology.StoryOutput;
import org.dateline.enrich.topology.StoryRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept comes back as it was, and in the encoding that ADR 7 promises. */
class StateSerdesTest {

    private static final Entity ENTITY = new Entity(
            "Q1",
            "Ilda Moreno",
            EntityType.PERSON,
            "Q1",
            0.5f,
            0.25f,
            List.of(new Mention(0, 4, "Ilda", "gazetteer", "1", 0.75f)));
    private static final MediaTopic TOPIC = new MediaTopic(
            "medtop:1",
            "accident",
            0.5f,
            MediaTopic.AssertedBy.LEXICON,
            "2026",
            "1",
            List.of(new Evidence("ferry", 0.5f)));
    private static final StoryReference STORY = new StoryReference("s1", StoryReference.Role.DUPLICATE, 0.5f, "a0");

    private static TaggedArticle tagged(Article article) {
        return new TaggedArticle(
                new ArticleVersion(article, 3, List.of("text"), Articles.MONDAY.minusSeconds(9), Articles.MONDAY),
                List.of(ENTITY),
                List.of(TOPIC),
                "a1b2");
    }

    private static <T> void roundTrip(Serde<T> serde, T value) {
        byte[] bytes = serde.serializer().serialize("", value);
        assertThat(bytes).startsWith(0xC3, 0x01);
        assertThat(serde.deserializer().deserialize("", bytes)).isEqualTo(value);
        assertThat(serde.serializer().serialize("", null)).isNull();
        assertThat(serde.deserializer().deserialize("", null)).isNull();
    }

    @ParameterizedTest
    @EnumSource(PubStatus.class)
    void taggedArticle(PubStatus status) {
        for (Completeness completeness : Completeness.values()) {
            roundTrip(StateSerdes.tagged(), tagged(Articles.full("Fähre \uD83D\uDEA2", completeness, status, "c")));
        }
        roundTrip(StateSerdes.tagged(), tagged(Articles.full("text").canceled(null)));
    }

    @Test
    void history() {
        roundTrip(
                StateSerdes.history(),
                new VersionHistory(
                        2,
                        PubStatus.WITHHELD,
                        "en",
                        Completeness.PAYWALLED,
                        Articles.MONDAY,
                        new TreeMap<>(java.util.Map.of("text", "ab")),
                        new TreeMap<>(java.util.Map.of("feed:courier", "cd")),
                        Articles.full("text").seenIn()));
    }

    @Test
    void override() {
        roundTrip(
                StateSerdes.override(),
                new ArticleOverride(
                        "a1",
                        "h",
                        "s",
                        "de",
                        PubStatus.CANCELED,
                        "r",
                        List.of(ENTITY),
                        List.of("Q2"),
                        List.of(TOPIC),
                        List.of("medtop:2"),
                        "s1",
                        true,
                        "s2",
                        "ed",
                        Articles.MONDAY));
        roundTrip(
                StateSerdes.override(),
                new ArticleOverride(
                        "a1",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        false,
                        null,
                        "ed",
                        Articles.MONDAY));
    }

    @Test
    void request() {
        var linkable = new LinkableArticleBuilder()
                .of(
                        Articles.full("A ferry ran aground."),
                        3,
                        List.of(ENTITY),
                        List.of(TOPIC),
                        Articles.MONDAY,
                        new StoryOverride("s1", true, "s2"));
        roundTrip(
                StateSerdes.request(),
                new StoryRequest("a1", 3, "en", linkable, Articles.MONDAY, null, true, "00-trace"));
        roundTrip(StateSerdes.request(), new StoryRequest("a1", 3, "en", null, Articles.MONDAY, "killed", false, null));
    }

    @Test
    void assignmentAndIssue() {
        roundTrip(StateSerdes.assigned(), new StoryOutput.Assigned("a1", 3, STORY, Articles.MONDAY));
        roundTrip(StateSerdes.assigned(), new StoryOutput.Assigned("a1", 3, null, Articles.MONDAY));
        roundTrip(StateSerdes.issued(), new IssuedArticle(3, 2, STORY));
        roundTrip(StateSerdes.issued(), new IssuedArticle(3, 2, null));
    }

    /** State that cannot be read is no fault of the record at hand: it must not be skipped. */
    @Test
    void whatIsNotOursFailsLoudly() {
        byte[] bytes = StateSerdes.issued().serializer().serialize("", new IssuedArticle(3, 2, null));
        byte[] unknown = bytes.clone();
        unknown[5] ^= 1;
        byte[] foreign = bytes.clone();
        foreign[0] = 0;
        for (byte[] bad : List.of(unknown, foreign, new byte[0])) {
            assertThatThrownBy(() -> StateSerdes.issued().deserializer().deserialize("", bad))
                    .isInstanceOf(ProcessorStateException.class);
        }
    }
}
