package org.dateline.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dateline.enrich.story.NewsArticles.FERRY;
import static org.dateline.enrich.story.NewsArticles.FERRY_HEADLINE;
import static org.dateline.enrich.story.NewsArticles.MONDAY;
import static org.dateline.enrich.story.NewsArticles.article;
import static org.dateline.enrich.story.NewsArticles.budget;
import static org.dateline.enrich.story.NewsArticles.ferry;
import static org.dateline.enrich.story.NewsArticles.otherFerry;
import static org.dateline.enrich.story.NewsArticles.thirdFerry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.enrich.story.ArticleLinks.Link;
import org.dateline.enrich.story.ArticleLinks.Relation;
import org.dateline.enrich.story.StoryChange.Kind;
import org.dateline.enrich.story.StoryReference.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoryLinkerTest {

    private final InMemoryStoryIndex index = new InMemoryStoryIndex();
    private final StoryLinker linker = new StoryLinker(StorySettings.standard());

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of("the same event", ferry("a"), otherFerry("b"), true, Role.MEMBER),
                Arguments.of("the same event, later first", thirdFerry("a"), ferry("b"), true, Role.MEMBER),
                Arguments.of("another event", ferry("a"), budget("b"), false, Role.FOUNDER),
                Arguments.of("the same text", ferry("a"), ferry("b"), true, Role.DUPLICATE),
                Arguments.of(
                        "nearly the same text",
                        ferry("a"),
                        article("b", "Ferry aground", FERRY + " More follows.").build(),
                        true,
                        Role.DUPLICATE),
                Arguments.of(
                        "headlines alone",
                        article("a", "Ferry runs aground off Port Melin", "").build(),
                        article("b", "Port Melin ferry aground: passengers safe", "")
                                .build(),
                        true,
                        Role.MEMBER),
                Arguments.of(
                        "other headlines alone",
                        article("a", "Ferry runs aground off Port Melin", "").build(),
                        article("b", "Bakers cheer cut of flour tax", "").build(),
                        false,
                        Role.FOUNDER),
                Arguments.of(
                        "a late arrival within the window",
                        ferry("a"),
                        article("b", NewsArticles.FERRY_OTHER_HEADLINE, NewsArticles.FERRY_OTHER)
                                .publishedAt(MONDAY.minus(Duration.ofDays(6)))
                                .build(),
                        true,
                        Role.MEMBER),
                Arguments.of(
                        "beyond the window",
                        ferry("a"),
                        article("b", NewsArticles.FERRY_OTHER_HEADLINE, NewsArticles.FERRY_OTHER)
                                .publishedAt(MONDAY.minus(Duration.ofDays(40)))
                                .build(),
                        false,
                        Role.FOUNDER),
                Arguments.of(
                        "the same text beyond the window",
                        ferry("a"),
                        article("b", FERRY_HEADLINE, FERRY)
                                .publishedAt(MONDAY.minus(Duration.ofDays(40)))
                                .build(),
                        false,
                        Role.FOUNDER),
                Arguments.of(
                        "another language",
                        ferry("a"),
                        article("b", FERRY_HEADLINE, FERRY).language("de").build(),
                        false,
                        Role.FOUNDER),
                Arguments.of(
                        "without any text",
                        article("a", "", "").build(),
                        article("b", "", "").build(),
                        false,
                        Role.FOUNDER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void decidesWhetherTwoArticlesAreOneStory(
            String what, LinkableArticle first, LinkableArticle second, boolean same, Role role) {
        StoryReference a = own(linker.link(first, index));
        StoryReference b = own(linker.link(second, index));

        assertThat(b.storyId().equals(a.storyId())).as(what).isEqualTo(same);
        assertThat(b.role()).as(what).isEqualTo(role);
        assertThat(b.duplicateOf()).as(what).isEqualTo(role == Role.DUPLICATE ? "a" : null);
    }

    @Test
    void foundsAStoryAndSaysSo() {
        StoryOutcome outcome = linker.link(ferry("a"), index);

        Story story = outcome.stories().get(0);
        assertThat(kinds(outcome)).containsExactly(Kind.CREATED, Kind.JOINED);
        assertThat(story.storyId()).matches("s[a-z2-7]{20}");
        assertThat(story.version()).isEqualTo(1);
        assertThat(story.headline()).isEqualTo(FERRY_HEADLINE);
        assertThat(story.members()).extracting(Story.Member::articleId).containsExactly("a");
        assertThat(story.entities()).extracting(Story.Tag::name).containsExactly("Port Melin");
        assertThat(story.changedAt()).isEqualTo(MONDAY);
    }

    @Test
    void joinsAStoryAndSaysWhy() {
        linker.link(ferry("a"), index);

        StoryOutcome outcome = linker.link(otherFerry("b"), index);

        StoryChange joined = outcome.changes().get(0);
        assertThat(kinds(outcome)).containsExactly(Kind.JOINED);
        assertThat(joined.changeId()).isEqualTo(joined.storyId() + "-2-0");
        assertThat(joined.evidence()).extracting(evidence -> evidence.term()).contains("@loc:port melin");
        assertThat(outcome.stories().get(0).articleCount()).isEqualTo(2);
        assertThat(outcome.stories().get(0).entities().get(0).articles()).isEqualTo(2);
    }

    @Test
    void linksBothWaysAndOnlyWhatChanged() {
        linker.link(ferry("a"), index);
        linker.link(budget("x"), index);

        StoryOutcome outcome = linker.link(otherFerry("b"), index);

        assertThat(outcome.links()).extracting(ArticleLinks::articleId).containsExactly("b", "a");
        assertThat(outcome.links()).allSatisfy(links -> {
            assertThat(links.links()).extracting(Link::relation).containsExactly(Relation.SAME_STORY);
            assertThat(links.links().get(0).evidence()).isNotEmpty();
        });
        assertThat(linker.link(otherFerry("b"), index).links()).isEmpty();
    }

    @Test
    void resolvesThePublishersOwnLinksInEitherOrder() {
        linker.link(article("a", FERRY_HEADLINE, FERRY).related("x").build(), index);

        StoryOutcome outcome = linker.link(budget("x"), index);
        StoryOutcome later = linker.link(
                article("y", "Choir wins prize", "The choir of Sarn won the singing prize of the valley.")
                        .related("x")
                        .build(),
                index);

        assertThat(outcome.links()).extracting(ArticleLinks::articleId).containsExactly("a");
        assertThat(outcome.links().get(0).links())
                .extracting(Link::articleId, Link::relation)
                .containsExactly(tuple("x", Relation.PUBLISHER_RELATED));
        assertThat(later.links()).extracting(ArticleLinks::articleId).containsExactly("y");
    }

    @Test
    void aLaterStoryOfTheSamePlaceIsAFollowUp() {
        linker.link(ferry("a"), index);
        LinkableArticle inquiry = article(
                        "b",
                        "Inquiry into maintenance opens",
                        "A public inquiry into the maintenance of navigation instruments has opened in Port Melin. Its"
                                + " chairwoman, a retired judge, promised to hear engineers, owners, insurers and"
                                + " manufacturers before summer; unions want to be heard first, and the company's"
                                + " lawyers asked for more time to read eleven thousand pages of documents. Parliament"
                                + " expects a report in October, and the opposition called that far too late; a committee of senators"
                                + " is to watch the hearings, which cost taxpayers nine million.")
                .publishedAt(MONDAY.plus(Duration.ofHours(20)))
                .build();

        StoryOutcome outcome = linker.link(inquiry, index);

        assertThat(own(outcome).role()).isEqualTo(Role.FOUNDER);
        assertThat(outcome.links())
                .extracting(
                        ArticleLinks::articleId,
                        links -> links.links().get(0).articleId(),
                        links -> links.links().get(0).relation())
                .containsExactlyInAnyOrder(tuple("b", "a", Relation.FOLLOW_UP), tuple("a", "b", Relation.FOLLOW_UP));

        StoryOutcome killed = linker.remove("en", "b", 1, MONDAY.plus(Duration.ofDays(4)), "killed", index);
        assertThat(killed.links())
                .singleElement()
                .satisfies(links -> assertThat(links.links()).isEmpty());
    }

    @Test
    void boundsTheLinksOfAnArticle() {
        List<String> linked = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StoryOutcome outcome = linker.link(ferry("a" + i), index);
            outcome.links().forEach(links -> assertThat(links.links()).hasSizeLessThanOrEqualTo(20));
            linked.add(own(outcome).storyId());
        }
        assertThat(linked).containsOnly(linked.get(0));
    }

    @Test
    void keepsQuietAboutAnUnchangedMembership() {
        linker.link(ferry("a"), index);
        linker.link(otherFerry("b"), index);

        StoryOutcome outcome = linker.link(
                article("b", "Passengers safe after ferry hits sandbank", NewsArticles.FERRY_OTHER)
                        .version(2)
                        .build(),
                index);

        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.stories()).hasSize(1);
        assertThat(outcome.stories().get(0).version()).isEqualTo(3);
        assertThat(linker.link(ferry("a"), index).stories()).isEmpty();
    }

    @Test
    void movesANewVersionThatTellsOfSomethingElse() {
        StoryReference ferry = own(linker.link(ferry("a"), index));
        linker.link(otherFerry("b"), index);
        StoryReference budget = own(linker.link(budget("x"), index));

        StoryOutcome outcome = linker.link(
                article("b", NewsArticles.BUDGET_HEADLINE, NewsArticles.BUDGET + " It was the last vote of the year.")
                        .version(2)
                        .build(),
                index);

        assertThat(own(outcome).storyId()).isEqualTo(budget.storyId());
        assertThat(outcome.changes())
                .extracting(StoryChange::storyId, StoryChange::change)
                .containsExactly(tuple(ferry.storyId(), Kind.LEFT), tuple(budget.storyId(), Kind.JOINED));
        assertThat(outcome.links())
                .filteredOn(links -> links.articleId().equals("a"))
                .allSatisfy(links -> assertThat(links.links()).isEmpty());
    }

    @Test
    void ignoresAVersionThatIsOlderThanTheKnownOne() {
        linker.link(article("a", FERRY_HEADLINE, FERRY).version(2).build(), index);

        assertThat(linker.link(ferry("a"), index).assignments()).isEmpty();
        assertThat(linker.remove("en", "a", 1, MONDAY, "withdrawn", index).changes())
                .isEmpty();
    }

    @Test
    void dissolvesAStoryOfOneAndNeverUsesItsIdAgain() {
        String storyId = own(linker.link(ferry("a"), index)).storyId();

        StoryOutcome outcome = linker.remove("en", "a", 1, MONDAY, "withdrawn", index);

        assertThat(kinds(outcome)).containsExactly(Kind.LEFT, Kind.DISSOLVED);
        assertThat(outcome.assignments()).isEmpty();
        assertThat(outcome.stories().get(0).status()).isEqualTo(Story.Status.DISSOLVED);
        assertThat(outcome.stories().get(0).articleCount()).isZero();
        assertThat(own(linker.link(ferry("a"), index)).storyId()).isNotEqualTo(storyId);
        assertThat(own(linker.link(otherFerry("b"), index)).storyId()).isNotEqualTo(storyId);
    }

    @Test
    void aKillOfTheOriginalReachesStoryHeadlineCopiesAndLinks() {
        linker.link(ferry("a"), index);
        linker.link(ferry("copy"), index);
        linker.link(ferry("copy2"), index);
        linker.link(otherFerry("b"), index);
        linker.link(thirdFerry("c"), index);

        StoryOutcome outcome = linker.remove("en", "a", 2, MONDAY, "withdrawn", index);

        assertThat(kinds(outcome)).containsExactly(Kind.LEFT);
        assertThat(outcome.changes().get(0).reason()).isEqualTo("withdrawn");
        assertThat(outcome.stories().get(0).articleCount()).isEqualTo(4);
        assertThat(outcome.stories().get(0).members())
                .extracting(Story.Member::articleId)
                .doesNotContain("a");
        assertThat(outcome.assignments())
                .extracting(
                        StoryOutcome.Assignment::articleId,
                        assignment -> assignment.story().role(),
                        assignment -> assignment.story().duplicateOf())
                .containsExactly(tuple("copy", Role.MEMBER, null), tuple("copy2", Role.DUPLICATE, "copy"));
        assertThat(outcome.links())
                .extracting(ArticleLinks::articleId)
                .containsExactlyInAnyOrder("copy", "copy2", "b", "c");
        assertThat(outcome.links())
                .flatExtracting(ArticleLinks::links)
                .extracting(Link::articleId)
                .doesNotContain("a");
    }

    @Test
    void electsAnotherHeadlineWhenItsArticleIsKilled() {
        linker.link(ferry("a"), index);
        linker.link(otherFerry("b"), index);
        Story story = linker.link(thirdFerry("c"), index).stories().get(0);
        String central = story.members().stream()
                .filter(member -> member.headline().equals(story.headline()))
                .findFirst()
                .orElseThrow()
                .articleId();

        Story after = linker.remove("en", central, 1, MONDAY, "withdrawn", index)
                .stories()
                .get(0);

        assertThat(after.headline()).isNotEqualTo(story.headline());
        assertThat(after.members()).extracting(Story.Member::headline).contains(after.headline());
    }

    @Test
    void honorsTheEditorsOverridesAndTheirEnd() {
        String ferry = own(linker.link(ferry("a"), index)).storyId();
        String budget = own(linker.link(budget("x"), index)).storyId();

        StoryOutcome assigned = linker.link(
                article("x", NewsArticles.BUDGET_HEADLINE, NewsArticles.BUDGET)
                        .assigned(ferry)
                        .build(),
                index);
        StoryOutcome detached = linker.link(
                article("x", NewsArticles.BUDGET_HEADLINE, NewsArticles.BUDGET)
                        .detached()
                        .build(),
                index);
        StoryReference copy = own(linker.link(budget("y"), index));

        assertThat(own(assigned).storyId()).isEqualTo(ferry);
        assertThat(own(detached).storyId()).isNotIn(ferry, budget);
        assertThat(kinds(detached)).containsExactly(Kind.LEFT, Kind.CREATED, Kind.JOINED);
        assertThat(copy.storyId()).isNotEqualTo(own(detached).storyId());
        assertThat(own(linker.link(budget("x"), index)).storyId()).isEqualTo(copy.storyId());
    }

    @Test
    void keepsANewVersionInItsStoryFromALowerScoreOn() {
        StorySettings strict = StorySettings.standard();
        String storyId = own(linker.link(ferry("a"), index)).storyId();
        linker.link(otherFerry("b"), index);
        StorySettings stricter = strict.withThresholds(0.99, strict.stayThreshold());

        StoryReference again = own(new StoryLinker(stricter).link(otherFerry("b"), index));
        StoryReference fresh = own(new StoryLinker(stricter).link(thirdFerry("c"), index));

        assertThat(again.storyId()).isEqualTo(storyId);
        assertThat(fresh.storyId()).isNotEqualTo(storyId);
    }

    @Test
    void replaysAListToItsFinalStories() {
        List<LinkableArticle> articles = List.of(
                ferry("a"),
                budget("x"),
                article("x", FERRY_HEADLINE, NewsArticles.FERRY_OTHER)
                        .version(2)
                        .build());

        assertThat(StoryReplay.link(articles, StorySettings.standard()))
                .containsOnlyKeys("a", "x")
                .allSatisfy((id, story) -> assertThat(story.storyId())
                        .isEqualTo(own(linker.link(ferry("a"), index)).storyId()));
    }

    @Test
    void givesTheSameOutcomesForTheSameInput() {
        List<LinkableArticle> articles = List.of(
                ferry("a"),
                budget("x"),
                otherFerry("b"),
                ferry("copy"),
                thirdFerry("c"),
                article("b", FERRY_HEADLINE, NewsArticles.BUDGET).version(2).build());

        assertThat(outcomes(articles)).isEqualTo(outcomes(articles));
    }

    @Test
    void forgetsWhatIsBeyondTheRetentionAndClosesItsStory() {
        String storyId = own(linker.link(ferry("a"), index)).storyId();
        linker.link(otherFerry("b"), index);
        StoryOutcome closing = linker.link(
                article("x", NewsArticles.BUDGET_HEADLINE, NewsArticles.BUDGET)
                        .publishedAt(MONDAY.plus(Duration.ofDays(60)))
                        .eventTime(MONDAY.plus(Duration.ofDays(60)))
                        .build(),
                index);

        assertThat(closing.changes())
                .filteredOn(change -> change.storyId().equals(storyId))
                .extracting(StoryChange::change)
                .containsExactly(Kind.CLOSED);
        assertThat(closing.stories())
                .filteredOn(story -> story.storyId().equals(storyId))
                .allSatisfy(story -> {
                    assertThat(story.status()).isEqualTo(Story.Status.CLOSED);
                    assertThat(story.articleCount()).isEqualTo(2);
                });
        assertThat(index.article("en", "a")).isNull();
        assertThat(index.story("en", storyId)).isNull();
    }

    @Test
    void holdsNoMoreAfterAYearThanAfterAQuarter() {
        int afterAQuarter = 0;
        for (int day = 0; day < 365; day++) {
            LinkableArticle daily = article("d" + day, FERRY_HEADLINE, FERRY)
                    .publishedAt(MONDAY.plus(Duration.ofDays(day)))
                    .eventTime(MONDAY.plus(Duration.ofDays(day)))
                    .build();
            linker.link(daily, index);
            afterAQuarter = day == 90 ? index.size() : afterAQuarter;
        }
        assertThat(index.size()).isBetween(1, afterAQuarter + 60);
    }

    private static List<StoryOutcome> outcomes(List<LinkableArticle> articles) {
        StoryIndex index = new InMemoryStoryIndex();
        StoryLinker linker = new StoryLinker(StorySettings.standard());
        return articles.stream().map(article -> linker.link(article, index)).toList();
    }

    private static StoryReference own(StoryOutcome outcome) {
        return outcome.assignments().get(0).story();
    }

    private static List<Kind> kinds(StoryOutcome outcome) {
        return outcome.changes().stream().map(StoryChange::change).toList();
    }
}
