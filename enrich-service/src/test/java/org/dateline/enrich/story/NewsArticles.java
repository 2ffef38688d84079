package org.dateline.enrich.story;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.EditorialLink;
import org.dateline.enrich.article.Lane;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.Source;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.entity.EntityType;

/** Invented articles of an invented country for the tests of this package. */
final class NewsArticles {

    static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    static final String FERRY_HEADLINE = "Ferry runs aground off Port Melin with 200 aboard";
    static final String FERRY =
            "A passenger ferry carrying about 200 people ran aground on a sandbank off Port Melin early on"
                    + " Monday, the Coruna coastguard said. Lifeboats took all passengers ashore and nobody was hurt. The ferry, the"
                    + " Morning Tern, had left the island of Sarn in thick fog, and its captain told the harbour master that the"
                    + " radar had failed shortly before the vessel struck the sandbank.";
    static final String FERRY_OTHER_HEADLINE = "Passengers rescued after ferry strikes sandbank near Port Melin";
    static final String FERRY_OTHER =
            "Lifeboats rescued some 200 passengers from a ferry that struck a sandbank in fog near Port"
                    + " Melin. The coastguard said that the Morning Tern was on its way from Sarn when its radar failed. The captain"
                    + " and crew stayed on the vessel to wait for the tide, which is expected to lift the ferry on Tuesday.";
    static final String FERRY_THIRD_HEADLINE = "Radar failure blamed as Morning Tern ferry refloated at Port Melin";
    static final String FERRY_THIRD =
            "The ferry Morning Tern was pulled off the sandbank near Port Melin by two tugs on the"
                    + " morning tide. Investigators of the coastguard are looking at why its radar failed in the fog, and they have"
                    + " spoken to the captain. Passengers on the Sarn crossing must take buses until the vessel is repaired.";
    static final String BUDGET_HEADLINE = "Parliament passes budget with tax cut for small bakeries";
    static final String BUDGET =
            "Parliament voted by 61 to 58 for the government's budget, which lowers the flour tax for small"
                    + " bakeries and raises the duty on sugar. The finance minister, Ilda Moreno, called the vote a relief for"
                    + " families. The opposition said the deficit would grow and promised to reverse the budget after the election.";

    private static final LinkableArticleBuilder BUILDER = new LinkableArticleBuilder();

    private NewsArticles() {}

    static LinkableArticle ferry(String id) {
        return article(id, FERRY_HEADLINE, FERRY).build();
    }

    static LinkableArticle otherFerry(String id) {
        return article(id, FERRY_OTHER_HEADLINE, FERRY_OTHER).build();
    }

    static LinkableArticle thirdFerry(String id) {
        return article(id, FERRY_THIRD_HEADLINE, FERRY_THIRD).build();
    }

    static LinkableArticle budget(String id) {
        return article(id, BUDGET_HEADLINE, BUDGET).build();
    }

    static Draft article(String id, String headline, String text) {
        return new Draft(id, headline, text);
    }

    /** An article in the making. */
    static final class Draft {
        private final String id;
        private final String headline;
        private final String text;
        private int version = 1;
        private String language = "en";
        private Instant publishedAt = MONDAY;
        private Instant eventTime = MONDAY;
        private boolean dated = true;
        private List<EditorialLink> related = List.of();
        private StoryOverride override = StoryOverride.NONE;

        private Draft(String id, String headline, String text) {
            this.id = id;
            this.headline = headline;
            this.text = text;
        }

        Draft version(int number) {
            version = number;
            return this;
        }

        Draft language(String tag) {
            language = tag;
            return this;
        }

        Draft publishedAt(Instant time) {
            publishedAt = time;
            return this;
        }

        Draft eventTime(Instant time) {
            eventTime = time;
            return this;
        }

        Draft undated() {
            dated = false;
            return this;
        }

        Draft related(String articleId) {
            related = List.of(new EditorialLink("More", uri(articleId), EditorialLink.Kind.RELATED));
            return this;
        }

        Draft assigned(String storyId) {
            override = new StoryOverride(storyId, false, null);
            return this;
        }

        Draft detached() {
            override = new StoryOverride(null, true, null);
            return this;
        }

        Draft mergedWith(String storyId) {
            override = new StoryOverride(null, false, storyId);
            return this;
        }

        LinkableArticle build() {
            List<Entity> entities = text.contains("Port Melin")
                    ? List.of(new Entity("loc:port melin", "Port Melin", EntityType.LOC, null, 0, 0.8f, List.of()))
                    : List.of();
            return BUILDER.of(article(), version, entities, List.of(), eventTime, override);
        }

        private Article article() {
            NewsTime time = new NewsTime(
                    publishedAt.atOffset(ZoneOffset.UTC),
                    NewsTime.Precision.SECOND,
                    NewsTime.ZoneProvenance.OFFSET,
                    "push",
                    publishedAt.toString());
            return new Article(
                    id,
                    PubStatus.USABLE,
                    null,
                    uri(id),
                    headline,
                    List.of(),
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    new Source("melin-courier", null, null, "push"),
                    language,
                    1,
                    "Latn",
                    "ltr",
                    text,
                    "",
                    List.of(),
                    List.of(),
                    Completeness.FULL,
                    dated ? time : null,
                    dated ? null : "not stated",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    related,
                    List.of(),
                    List.of(),
                    List.of(),
                    "",
                    eventTime,
                    Lane.LIVE,
                    null);
        }

        private static String uri(String articleId) {
            return "https://courier.example/" + articleId;
        }
    }
}
