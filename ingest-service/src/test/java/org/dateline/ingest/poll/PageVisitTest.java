package org.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.dateline.ingest.fetch.Validators;
import org.dateline.ingest.identity.ArticleIdentifier;
import org.dateline.ingest.identity.IdentityPolicy;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.intake.IngestSettings;
import org.dateline.ingest.intake.ItemAssembler;
import org.dateline.ingest.intake.TimedReader;
import org.dateline.ingest.schedule.Outcome;
import org.dateline.ingest.schedule.PageRequest;
import org.dateline.ingest.schedule.PageState;
import org.dateline.ingest.schedule.PageTiming;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.Lane;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.Source;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.document.DocumentReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageVisitTest {

    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final String URI = "https://post.example/1";
    private static final Source FEED =
            new Source("post.example/rss", "Post", "https://post.example/rss", Source.Kind.FEED);

    private final ManualClock clock = new ManualClock(START);
    private final ScriptedFetcher web = new ScriptedFetcher(clock);
    private final ItemAssembler assembler = new ItemAssembler(
            new ArticleIdentifier(new UrlNormalizer(TrackingParameters.load())), IngestSettings.standard());
    private final String id = assembler.articleIdOf(URI).orElseThrow();
    private PageAccess access = PageAccess.ALWAYS;
    private final PageVisit visits = new PageVisit(
            web,
            page -> access.to(page),
            new PageArticles(new TimedReader(DocumentReader.load(), Duration.ofSeconds(20)), assembler),
            PageTiming.standard(),
            clock);
    private PageRequest request = new PageRequest(id, URI, FEED, true, item(), START, IdentityPolicy.AUTO);
    private @Nullable PageState state;

    @Test
    void publishesThePageWithTheFeedsWordsAndLooksAgain() {
        web.page(URI, "<html><body><p>The whole story.</p></body></html>");
        RawItem article = visit().articles().get(0);
        assertThat(article.articleId()).isEqualTo(id);
        assertThat(article.source()).isEqualTo(FEED);
        assertThat(article.item().format()).isEqualTo(ContentFormat.HTML);
        assertThat(article.item().declared().headline()).isEqualTo("A headline");
        assertThat(new String(article.item().content(), StandardCharsets.UTF_8)).contains("whole story");

        web.notModified();
        assertThat(visit().articles()).isEmpty();
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
        web.page(URI, "<html><body><p>The whole story, corrected.</p></body></html>");
        assertThat(visit().articles()).hasSize(1);
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(24)));
        web.page(URI, "<html><body><p>The whole story, corrected.</p></body></html>");
        assertThat(visit().articles()).isEmpty();
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(7)));
        assertThat(state().status()).isEqualTo(PageState.Status.DONE);
        assertThat(visits.dueAt(request, state)).isEqualTo(Instant.MAX);
        assertThat(web.asked)
                .extracting(ScriptedFetcher.Asked::validators)
                .containsExactly(
                        Validators.NONE,
                        new Validators("\"p\"", null),
                        new Validators("\"p\"", null),
                        new Validators("\"p\"", null));
    }

    @Test
    void thePagesOwnAddressMakesTheId() {
        web.page(
                "https://post.example/stories/1?from=rss",
                "<html><head><link rel='canonical' href='https://post.example/stories/1'></head><body>x</body></html>");
        RawItem article = visit().articles().get(0);
        assertThat(article.articleId())
                .isEqualTo(
                        assembler.articleIdOf("https://post.example/stories/1").orElseThrow());
        assertThat(article.aliases()).contains(id);
        web.failure(Kind.HARD, 404).failure(Kind.HARD, 404);
        visit();
        assertThat(visit().articles()).extracting(RawItem::articleId).containsExactly(article.articleId());
    }

    @Test
    void aPageThatIsGoneTwiceKillsItsArticle() {
        web.page(URI, "<html><body>x</body></html>").failure(Kind.HARD, 410).failure(Kind.HARD, 404);
        visit();
        assertThat(visit().articles()).isEmpty();
        Outcome<PageState> second = visit();
        assertThat(second.articles()).hasSize(1);
        RawItem kill = second.articles().get(0);
        assertThat(kill.item().pubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(kill.item().statusReason()).contains("404").contains(URI);
        assertThat(kill.item().content()).isEmpty();
        assertThat(state().status()).isEqualTo(PageState.Status.KILLED);
        assertThat(visits.dueAt(request, state)).isEqualTo(Instant.MAX);
    }

    @Test
    void aPageThatIsBackIsNotKilled() {
        web.page(URI, "<html><body>x</body></html>").failure(Kind.HARD, 404).page(URI, "<html><body>x</body></html>");
        visit();
        visit();
        assertThat(visit().articles()).isEmpty();
        assertThat(state().missingSince()).isNull();
        assertThat(state().status()).isEqualTo(PageState.Status.WATCHED);
    }

    @Test
    void anItemWhosePageCannotBeHadGoesOutAsItIs() {
        web.failure(Kind.HARD, 404);
        assertThat(visit().articles()).containsExactly(request.item());
        assertThat(visits.dueAt(request, state)).isEqualTo(Instant.MAX);
    }

    @Test
    void aPageThatMayComeIsWaitedForButNotForEver() {
        web.failure(Kind.TEMPORARY, 503).failure(Kind.TEMPORARY, 503).failure(Kind.TEMPORARY, 503);
        for (int i = 0; i < 3; i++) {
            assertThat(visit().articles()).isEmpty();
            assertThat(state().status()).isEqualTo(PageState.Status.WAITING);
            assertThat(request.servedAs(state())).isEqualTo(request);
        }
        web.failure(Kind.TEMPORARY, 503);
        assertThat(visit().articles()).containsExactly(request.item());
        assertThat(state().status()).isEqualTo(PageState.Status.WATCHED);
        web.page(URI, "<html><body>x</body></html>");
        assertThat(visit().articles()).hasSize(1);
    }

    @Test
    void robotsAreObeyed() {
        access = page -> PageAccess.Answer.DISALLOWED;
        assertThat(visit().articles()).containsExactly(request.item());
        assertThat(web.asked).isEmpty();
        assertThat(visits.dueAt(request, state)).isEqualTo(Instant.MAX);
    }

    @Test
    void aNewWordingInTheFeedFetchesThePageAgain() {
        web.page(URI, "<html><body>x</body></html>").page(URI, "<html><body>y</body></html>");
        visit();
        request = new PageRequest(id, URI, FEED, true, item(), clock.instant().plusSeconds(60), IdentityPolicy.AUTO);
        assertThat(visit().articles()).hasSize(1);
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void aRedirectToTheFrontPageIsNoArticle() {
        web.page("https://post.example/", "<html><body>All the news</body></html>");
        assertThat(visit().articles()).containsExactly(request.item());
    }

    @Test
    void whereTheFeedsItemIsTheArticleOnlyItsDisappearanceCounts() {
        request = new PageRequest(id, URI, FEED, false, null, START, IdentityPolicy.AUTO);
        web.page(URI, "<html><body>x</body></html>").failure(Kind.HARD, 404).failure(Kind.HARD, 404);
        assertThat(visit().articles()).isEmpty();
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(1)));
        visit();
        assertThat(visit().articles()).extracting(a -> a.item().pubStatus()).containsExactly(PubStatus.CANCELED);
    }

    @Test
    void whatHasGoneOutKeepsItsWordsAndDropsItsContent() {
        web.page(URI, "<html><body>x</body></html>");
        visit();
        RawItem kept = request.servedAs(state()).item();
        assertThat(kept).isNotNull();
        assertThat(kept.item().content()).isEmpty();
        assertThat(kept.item().declared().headline()).isEqualTo("A headline");
    }

    private Outcome<PageState> visit() {
        Instant due = visits.dueAt(request, state);
        assertThat(due).isNotEqualTo(Instant.MAX);
        if (due.isAfter(clock.instant())) {
            clock.moveTo(due);
        }
        Outcome<PageState> outcome = visits.run(request, state, due);
        state = outcome.state();
        return outcome;
    }

    private PageState state() {
        assertThat(state).isNotNull();
        return state;
    }

    private RawItem item() {
        SourceItem item = new SourceItem(
                PubStatus.USABLE,
                null,
                URI,
                null,
                null,
                ContentFormat.HTML_FRAGMENT,
                "text/html",
                "UTF-8",
                null,
                "<p>Teaser</p>".getBytes(StandardCharsets.UTF_8),
                new DeclaredBuilder().itemId("guid-1").headline("A headline").build());
        return new RawItem(
                id, List.of("item:post.example/rss\nguid-1"), FEED, item, null, START, Lane.LIVE, null, null);
    }
}
