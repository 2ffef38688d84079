package org.dateline.enrich.article.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.Articles;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.version.VersionDecision.Killed;
import org.dateline.enrich.article.version.VersionDecision.NewVersion;
import org.dateline.enrich.article.version.VersionDecision.Unchanged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionPolicyTest {

    /** Fields that may change without making a version, each for a reason. */
    private static final Set<String> NOT_COMPARED = Set.of(
            "articleId", // the same by definition
            "uri", // the same article at another address is a sighting
            "alternativeHeadlines", // vary with the way of arrival
            "publisher", // follows from the source
            "source", // the same article from elsewhere is a sighting
            "languageConfidence", // a model's number
            "script", // follow from the text
            "direction",
            "blocks",
            "liveUpdates", // parts of the text
            "publishedAtMissing", // our own words
            "modifiedAt", // some sites set it anew at each rendering
            "usageTerms", // boilerplate of the source
            "relatedLinks", // change with every visit
            "seenIn",
            "rawDigest",
            "ingestedAt",
            "lane",
            "traceparent",
            "textHash"); // compared under the name of the text

    private final VersionPolicy policy = new VersionPolicy();

    private static Article article(String text, Completeness completeness, PubStatus status) {
        return Articles.full(text, completeness, status, "courier");
    }

    private VersionHistory first(Article article) {
        return policy.decide(null, article).history();
    }

    @Test
    void everyFieldIsEitherComparedOrKnownNotToBe() {
        Set<String> expected = new TreeSet<>(NOT_COMPARED);
        expected.addAll(ComparedFields.digests(Articles.full("text")).keySet());
        assertThat(Arrays.stream(Article.class.getRecordComponents()).map(RecordComponent::getName))
                .as("a new field of Article must be compared in ComparedFields, or listed here with the reason")
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whatWasNeverSeenIsVersionOne() {
        NewVersion decision = (NewVersion) policy.decide(null, Articles.full("text"));
        assertThat(decision.version().version()).isEqualTo(1);
        assertThat(decision.version().changes()).isEmpty();
        assertThat(decision.version().firstCreated()).isEqualTo(Articles.MONDAY);
        assertThat(decision.version().article()).isEqualTo(Articles.full("text"));
    }

    @ParameterizedTest
    @CsvSource({
        "FULL,USABLE,same,FULL,USABLE,same,Unchanged",
        "FULL,USABLE,same,FULL,USABLE,other,NewVersion",
        "FULL,USABLE,same,TEASER,USABLE,other,Unchanged",
        "FULL,USABLE,same,PAYWALLED,USABLE,other,Unchanged",
        "TRUNCATED,USABLE,same,TEASER,USABLE,other,Unchanged",
        "PAYWALLED,USABLE,same,TEASER,USABLE,other,Unchanged",
        "PAYWALLED,USABLE,same,FULL,USABLE,other,NewVersion",
        "TEASER,USABLE,same,FULL,USABLE,other,NewVersion",
        "TEASER,USABLE,same,TEASER,USABLE,other,NewVersion",
        "FULL,USABLE,same,TEASER,WITHHELD,other,NewVersion",
        "FULL,WITHHELD,same,FULL,USABLE,same,NewVersion",
        "FULL,USABLE,same,FULL,CANCELED,same,NewVersion",
        "FULL,USABLE,same,TEASER,CANCELED,other,NewVersion",
        "FULL,CANCELED,same,FULL,USABLE,other,Killed",
        "FULL,CANCELED,same,FULL,WITHHELD,same,Killed",
        "FULL,CANCELED,same,FULL,CANCELED,other,Unchanged",
    })
    void decision(
            Completeness had,
            PubStatus was,
            String text,
            Completeness has,
            PubStatus is,
            String newText,
            String expected) {
        VersionDecision decision = policy.decide(first(article(text, had, was)), article(newText, has, is));
        assertThat(decision.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(decision.history().version()).isEqualTo(decision instanceof NewVersion ? 2 : 1);
    }

    @Test
    void changesAreNamedAndSorted() {
        Article changed = Articles.full("other").withHeadline("New headline").withSection("Business");
        NewVersion decision = (NewVersion) policy.decide(first(Articles.full("text")), changed);
        assertThat(decision.version().changes()).containsExactly("headline", "section", "text");
    }

    @Test
    void twoReadingsOfOneArticleDoNotAlternate() {
        Article page = Articles.full("the page's reading", Completeness.FULL, PubStatus.USABLE, "page");
        Article feed = Articles.full("the feed's reading", Completeness.FULL, PubStatus.USABLE, "feed");
        VersionHistory history = first(page);
        history = policy.decide(history, feed).history();
        assertThat(history.version()).isEqualTo(2);
        for (Article delivery : List.of(page, feed, page, feed)) {
            VersionDecision decision = policy.decide(history, delivery);
            assertThat(decision).isInstanceOf(Unchanged.class);
            history = decision.history();
        }
    }

    @Test
    void sightingsAreKeptOnceAndBounded() {
        VersionHistory history = first(Articles.full("text"));
        for (int i = 0; i < 200; i++) {
            history = policy.decide(
                            history, Articles.full("text", Completeness.FULL, PubStatus.USABLE, "source" + i % 100))
                    .history();
        }
        assertThat(history.seenIn()).hasSize(64).doesNotHaveDuplicates();
        assertThat(history.deliveries()).hasSizeLessThanOrEqualTo(16);
    }

    @Test
    void aKillIsFinal() {
        VersionHistory killed = policy.decide(
                        first(Articles.full("text")), Articles.full("text").canceled("hoax"))
                .history();
        assertThat(policy.decide(killed, Articles.full("text"))).isInstanceOf(Killed.class);
        assertThat(Objects.requireNonNull(killed).pubStatus()).isEqualTo(PubStatus.CANCELED);
    }
}
