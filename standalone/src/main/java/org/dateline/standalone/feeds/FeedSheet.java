package org.dateline.standalone.feeds;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.SeenItem;
import org.dateline.ingest.schedule.Subscription;
import org.jspecify.annotations.Nullable;

/** Prints all that is known of one feed for people. What is not known is left out. Not thread-safe. */
public final class FeedSheet {

    private static final int LABEL = 18;
    private static final int SEEN_SHOWN = 5;

    private final PrintWriter out;
    private final Instant now;

    public FeedSheet(PrintWriter out, Instant now) {
        this.out = out;
        this.now = now;
    }

    /** Prints it. */
    public void print(FeedView feed) {
        Subscription subscription = feed.subscription();
        out.println(FeedTable.cut(feed.name(), Integer.MAX_VALUE));
        line("id", subscription.feedId());
        line("address", subscription.uri());
        line("status", feed.status().code());
        line("next poll", Spans.until(feed.nextPollAt(), now) + at(feed.nextPollAt()));
        line(
                "interval",
                subscription.interval().isZero() ? "adapted" : Spans.of(subscription.interval()) + ", as wished");
        line("zone", subscription.defaultZone());
        line("language", subscription.language());
        line("identity", TermWords.code(subscription.identityPolicy()));
        line("pages", subscription.fetchPages() ? "the page of each item is fetched" : "not fetched");
        line("subscribed", Spans.ago(subscription.subscribedAt(), now) + at(subscription.subscribedAt()));
        FeedState state = feed.state();
        if (state == null) {
            line("polls", "none yet");
        } else {
            polls(state);
            trouble(state);
            repairs(state);
            hub(state);
            seen(state);
        }
    }

    private void polls(FeedState state) {
        line("moved to", state.effectiveUri());
        line("polls", Long.toString(state.tally().polls()));
        line("items published", Long.toString(state.tally().itemsPublished()));
        past("last poll", state.pace().lastPolledAt());
        past("last new item", state.pace().lastItemAt());
        past("last full fetch", state.answer().askedInFullAt());
        line(
                "adapted interval",
                state.pace().interval().isZero() ? null : Spans.of(state.pace().interval()));
        line("format", state.answer().format());
        line("title", state.answer().title());
        line("etag", state.answer().etag());
        line("last-modified", state.answer().lastModified());
    }

    private void trouble(FeedState state) {
        if (state.trouble().count() > 0) {
            line("failures", state.trouble().count() + " in a row");
            line("last failure", state.trouble().last());
            line(
                    "failure class",
                    state.trouble().kind() == null
                            ? null
                            : state.trouble().kind().code());
            past("failing since", state.trouble().since());
        }
    }

    private void repairs(FeedState state) {
        if (state.tally().repairs().isEmpty()) {
            line("repairs", "none");
        }
        new TreeMap<>(state.tally().repairs())
                .forEach((code, count) -> line("repairs", code + ": " + count + (count == 1 ? " answer" : " answers")));
    }

    private void hub(FeedState state) {
        line("hub", state.hub().hubUri());
        line("hub's topic", state.hub().topicUri());
        Instant lease = state.hub().leaseUntil();
        line("hub's lease", lease == null ? null : "until " + lease.truncatedTo(ChronoUnit.SECONDS));
    }

    private void seen(FeedState state) {
        line("items remembered", Integer.toString(state.seen().size()));
        for (SeenItem item :
                state.seen().subList(0, Math.min(SEEN_SHOWN, state.seen().size()))) {
            line("", item.articleId() + "  seen " + Spans.ago(item.seenAt(), now));
        }
        if (state.seen().size() > SEEN_SHOWN) {
            line("", "...");
        }
    }

    private void past(String label, @Nullable Instant time) {
        if (time != null && !time.equals(Instant.EPOCH)) {
            line(label, Spans.ago(time, now) + at(time));
        }
    }

    private static String at(@Nullable Instant time) {
        return time == null ? "" : " (" + time.truncatedTo(ChronoUnit.SECONDS) + ")";
    }

    private void line(String label, @Nullable String value) {
        if (value != null) {
            out.println("  " + label + " ".repeat(LABEL - label.length()) + FeedTable.cut(value, Integer.MAX_VALUE));
        }
    }
}
