package org.dateline.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.dateline.ingest.fetch.Validators;
import org.dateline.ingest.identity.ArticleIdentifier;
import org.dateline.ingest.identity.IdentityPolicy;
import org.dateline.ingest.identity.TrackingParameters;
import org.dateline.ingest.identity.UrlNormalizer;
import org.dateline.ingest.intake.IngestSettings;
import org.dateline.ingest.intake.ItemAssembler;
import org.dateline.ingest.intake.TimedReader;
import org.dateline.ingest.schedule.FailureClass;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.FeedTiming;
import org.dateline.ingest.schedule.Outcome;
import org.dateline.ingest.schedule.PageRequest;
import org.dateline.ingest.schedule.PollSettings;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.RawItem;
import org.dateline.ingest.source.Source;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.document.DocumentReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedPollTest {

    private static final Instant START = Instant.parse("2026-03-02T06:00:00Z");
    private static final String ONE = item("One", "/1", "First words.");
    private static final String TWO = item("Two", "/2", "Other words.");

    private final ManualClock clock = new ManualClock(START);
    private final ScriptedFetcher web = new ScriptedFetcher(clock);
    private final FeedPoll polls = new FeedPoll(
            web,
            new TimedReader(DocumentReader.load(), Duration.ofSeconds(20)),
            new FeedItemsFinder(
                    new ItemAssembler(
                            new ArticleIdentifier(new UrlNormalizer(TrackingParameters.load())),
                            IngestSettings.standard()),
                    true),
            new FeedTiming(PollSettings.standard(), new Random(7)),
            clock);
    private Subscription feed = Subscription.to("post.example/rss", "https://post.example/rss", START);
    private @Nullable FeedState state;

    @Test
    void publishesWhatIsNewOrSaysSomethingElse() {
        web.document(rss(ONE + TWO), "application/rss+xml", "\"v1\"");
        Outcome<FeedState> first = poll();
        assertThat(first.articles())
                .extracting(a -> a.item().declared().headline())
                .containsExactly("One", "Two");
        assertThat(first.requests()).hasSize(2).noneMatch(PageRequest::publishPage);

        web.document(rss(item("One", "/1", "First words, corrected.") + TWO), "application/rss+xml", "\"v2\"");
        Outcome<FeedState> second = poll();
        assertThat(second.articles()).hasSize(1);
        RawItem corrected = second.articles().get(0);
        assertThat(corrected.articleId()).isEqualTo(first.articles().get(0).articleId());
        assertThat(corrected.source())
                .isEqualTo(new Source("post.example/rss", "Post", "https://post.example/rss", Source.Kind.FEED));
        assertThat(second.requests()).as("the page is watched already").isEmpty();

        web.notModified();
        assertThat(poll().articles()).isEmpty();
        assertThat(web.asked)
                .extracting(ScriptedFetcher.Asked::validators)
                .containsExactly(Validators.NONE, new Validators("\"v1\"", null), new Validators("\"v2\"", null));
        assertThat(state().tally()).isEqualTo(new FeedState.Tally(3, 3, Map.of()));
    }

    @Test
    void datesAndImageAddressesMakeNoNewVersion() {
        web.document(rss(dated(ONE, "Mon, 02 Mar 2026 06:00:00 GMT", "a")), "text/xml", null);
        web.document(rss(dated(ONE, "Mon, 02 Mar 2026 07:00:00 GMT", "b")), "text/xml", null);
        assertThat(poll().articles()).hasSize(1);
        assertThat(poll().articles()).isEmpty();
    }

    @Test
    void twoEntriesOfOneArticleAreOneAndStayIt() {
        String feedBody = rss(item("One, updated", "/1", "New.") + ONE + TWO + item("Three", "/3", "3"));
        web.document(feedBody, "text/xml", null);
        web.document(feedBody + " ", "text/xml", null);
        assertThat(poll().articles())
                .extracting(a -> a.item().declared().headline())
                .containsExactly("One, updated", "Two", "Three");
        assertThat(poll().articles()).isEmpty();
    }

    @Test
    void theSameBytesAreNotReadAgain() {
        web.document(rss(ONE), "text/xml", "\"a\"");
        web.document(rss(ONE), "text/xml", "\"b\"");
        poll();
        assertThat(poll().result()).isEqualTo("same-bytes");
        assertThat(state().answer().etag()).isEqualTo("\"b\"");
    }

    @Test
    void aDeletedEntryIsAKillOnce() {
        String deleted = """
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>P</title>
                <at:deleted-entry ref="https://post.example/1" when="2026-03-01T00:00:00Z"><at:comment>hoax</at:comment></at:deleted-entry>
                </feed>""";
        web.document(deleted, "application/atom+xml", null);
        web.document(deleted + "<!-- -->", "application/atom+xml", null);
        Outcome<FeedState> first = poll();
        assertThat(first.articles()).hasSize(1);
        assertThat(first.articles().get(0).item().pubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(first.articles().get(0).item().statusReason()).isEqualTo("hoax");
        assertThat(poll().articles()).isEmpty();
    }

    @Test
    void itemsWaitForTheirPagesWhereTheSubscriptionSaysSo() {
        feed = new Subscription(
                feed.feedId(),
                feed.uri(),
                "Die Post",
                Duration.ZERO,
                "Europe/Berlin",
                "de",
                IdentityPolicy.AUTO,
                true,
                true,
                START);
        web.document(rss(ONE + "<item><title>Without a page</title></item>"), "text/xml", null);
        Outcome<FeedState> outcome = poll();
        assertThat(outcome.articles())
                .extracting(a -> a.item().declared().headline())
                .containsExactly("Without a page");
        assertThat(outcome.requests()).hasSize(1);
        PageRequest request = outcome.requests().get(0);
        RawItem item = request.item();
        assertThat(item).isNotNull();
        assertThat(request.publishPage()).isTrue();
        assertThat(item.defaultZone()).isEqualTo("Europe/Berlin");
        assertThat(item.source().name()).isEqualTo("Die Post");
        assertThat(item.item().declared().language()).isEqualTo("de");
    }

    @Test
    void failuresBackOffByTheirClass() {
        web.failure(Kind.TEMPORARY, 503)
                .failure(Kind.TEMPORARY, 503)
                .failure(Kind.HARD, 404)
                .failure(Kind.SOFT, 403);
        poll();
        Duration once = untilNext();
        poll();
        assertThat(untilNext()).isGreaterThan(once.multipliedBy(3).dividedBy(2));
        poll();
        assertThat(state().trouble().kind()).isEqualTo(FailureClass.HARD);
        assertThat(untilNext()).isGreaterThanOrEqualTo(Duration.ofHours(4));
        poll();
        assertThat(state().trouble().count()).isEqualTo(4);
        assertThat(state().status()).isEqualTo(FeedState.Status.FAILING);
        for (int day = 0; day < 16; day++) {
            web.failure(Kind.TEMPORARY, 0);
            clock.pass(Duration.ofDays(1));
            poll();
        }
        assertThat(state().status()).isEqualTo(FeedState.Status.BROKEN);
        assertThat(untilNext()).isGreaterThanOrEqualTo(Duration.ofHours(24));
        web.document(rss(ONE), "text/xml", null);
        assertThat(poll().articles()).hasSize(1);
        assertThat(state().status()).isEqualTo(FeedState.Status.ACTIVE);
        assertThat(state().trouble()).isEqualTo(FeedState.Trouble.NONE);
    }

    @Test
    void retryAfterIsKept() {
        web.facts(null, null, Duration.ofHours(9)).failure(Kind.TEMPORARY, 429);
        poll();
        assertThat(untilNext()).isGreaterThanOrEqualTo(Duration.ofHours(9));
    }

    @Test
    void goneIsNeverAskedAgainUnlessSubscribedAnew() {
        web.failure(Kind.HARD, 410);
        poll();
        assertThat(state().status()).isEqualTo(FeedState.Status.GONE);
        assertThat(polls.dueAt(feed, state)).isEqualTo(Instant.MAX);
        clock.pass(Duration.ofDays(1));
        feed = Subscription.to(feed.feedId(), feed.uri(), clock.instant());
        assertThat(polls.dueAt(feed, state)).isEqualTo(clock.instant());
    }

    @Test
    void aPermanentMoveIsRememberedAndForgottenWhereItLeadsNowhere() {
        web.facts("https://post.example/new.xml", null, null).document(rss(ONE), "text/xml", null);
        poll();
        assertThat(polls.target(feed, state)).hasToString("https://post.example/new.xml");
        web.facts(null, null, null).failure(Kind.HARD, 404);
        poll();
        assertThat(polls.target(feed, state)).hasToString("https://post.example/rss");
    }

    @Test
    void aMoveToWhatIsNoFeedIsNotRemembered() {
        web.facts("https://portal.example/", null, null)
                .document("<!doctype html><html><body><p>Log in</p></body></html>", "text/html", null);
        Outcome<FeedState> outcome = poll();
        assertThat(outcome.articles()).isEmpty();
        assertThat(state().trouble().last()).contains("not a feed");
        assertThat(polls.target(feed, state)).hasToString("https://post.example/rss");
    }

    @Test
    void whatCannotBeReadIsRefusedOnceAndKeepsTheOldValidators() {
        web.document(rss(ONE), "text/xml", "\"good\"");
        web.document("<?xml version='1.0'?> nothing here", "text/xml", "\"bad\"");
        web.document("<?xml version='1.0'?> nothing here", "text/xml", "\"bad\"");
        poll();
        assertThat(poll().refusals()).hasSize(1);
        assertThat(poll().refusals()).isEmpty();
        assertThat(web.asked.get(2).validators()).isEqualTo(new Validators("\"good\"", null));
        assertThat(state().trouble().kind()).isEqualTo(FailureClass.SOFT);
    }

    @Test
    void anotherAddressStartsAfreshWithoutPublishingAgain() {
        web.document(rss(ONE), "text/xml", "\"a\"");
        web.document(rss(ONE + TWO), "text/xml", "\"b\"");
        poll();
        feed = Subscription.to(feed.feedId(), "https://post.example/feed2", START);
        assertThat(polls.dueAt(feed, state)).isEqualTo(START);
        assertThat(poll().articles())
                .extracting(a -> a.item().declared().headline())
                .containsExactly("Two");
        assertThat(web.asked.get(1))
                .isEqualTo(new ScriptedFetcher.Asked("https://post.example/feed2", Validators.NONE));
    }

    @Test
    void aWishedIntervalIsKeptWithoutDrift() {
        feed = new Subscription(
                feed.feedId(),
                feed.uri(),
                null,
                Duration.ofSeconds(60),
                null,
                null,
                IdentityPolicy.AUTO,
                false,
                true,
                START);
        web.facts(null, Duration.ofHours(1), null);
        Instant before = START;
        for (int i = 0; i < 10; i++) {
            web.document(rss(ONE), "text/xml", "\"" + i + "\"");
            clock.pass(Duration.ofSeconds(i == 7 ? 40 : 2));
            poll();
            Instant next = state().pace().nextPollAt();
            Duration gap = Duration.between(before, next);
            if (i > 0) {
                assertThat(gap).isEqualTo(Duration.ofSeconds(60));
            } else {
                assertThat(gap).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(90));
            }
            before = next;
        }
    }

    @Test
    void feedsThatWereSubscribedTogetherDoNotMarchInStep() {
        java.util.Set<Long> seconds = new java.util.HashSet<>();
        for (int i = 0; i < 600; i++) {
            feed = new Subscription(
                    "post.example/" + i,
                    "https://post.example/" + i,
                    null,
                    Duration.ofSeconds(60),
                    null,
                    null,
                    IdentityPolicy.AUTO,
                    false,
                    true,
                    START);
            state = null;
            web.document(rss(ONE), "text/xml", null);
            poll();
            seconds.add(Math.floorMod(state().pace().nextPollAt().getEpochSecond(), 60L));
        }
        assertThat(seconds).hasSizeGreaterThan(55);
    }

    @Test
    void whatAHubDeliversCountsOnce() {
        web.document(rss(ONE), "text/xml", "\"a\"");
        poll();
        Instant next = state().pace().nextPollAt();
        SourceDocument delivered =
                new SourceDocument(rss(TWO + ONE).getBytes(StandardCharsets.UTF_8), "application/rss+xml", feed.uri());
        Outcome<FeedState> outcome = polls.deliver(feed, state, delivered);
        assertThat(outcome.articles())
                .extracting(a -> a.item().declared().headline())
                .containsExactly("Two");
        state = outcome.state();
        assertThat(state.pace().nextPollAt()).isEqualTo(next);
        web.document(rss(TWO + ONE), "text/xml", "\"b\"");
        assertThat(poll().articles()).isEmpty();
    }

    private Outcome<FeedState> poll() {
        Instant due = polls.dueAt(feed, state);
        if (due.isAfter(clock.instant())) {
            clock.moveTo(due);
        }
        Outcome<FeedState> outcome = polls.run(feed, state, due);
        state = outcome.state();
        return outcome;
    }

    private FeedState state() {
        assertThat(state).isNotNull();
        return state;
    }

    private Duration untilNext() {
        return Duration.between(clock.instant(), state().pace().nextPollAt());
    }

    private static String rss(String items) {
        return "<rss version='2.0'><channel><title>Post</title><link>https://post.example/</link>" + items
                + "</channel></rss>";
    }

    private static String item(String title, String link, String words) {
        return "<item><title>" + title + "</title><link>https://post.example" + link + "</link><description>" + words
                + "</description></item>";
    }

    private static String dated(String item, String date, String token) {
        return item.replace(
                "</item>",
                "<pubDate>" + date + "</pubDate><enclosure type='image/jpeg' url='https://post.example/1.jpg?s=" + token
                        + "'/></item>");
    }
}
