package org.dateline.ingest.runtime;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.FormSender;
import org.dateline.ingest.fetch.HostBudget;
import org.dateline.ingest.fetch.HostQueues;
import org.dateline.ingest.fetch.RobotsPolicy;
import org.dateline.ingest.fetch.Validators;
import org.dateline.ingest.intake.ItemAssembler;
import org.dateline.ingest.intake.TimedReader;
import org.dateline.ingest.poll.FeedItemsFinder;
import org.dateline.ingest.poll.FeedPoll;
import org.dateline.ingest.poll.PageAccess;
import org.dateline.ingest.poll.PageArticles;
import org.dateline.ingest.poll.PageVisit;
import org.dateline.ingest.publish.LaneGroup;
import org.dateline.ingest.publish.LaneListener;
import org.dateline.ingest.schedule.FeedState;
import org.dateline.ingest.schedule.FeedTiming;
import org.dateline.ingest.schedule.Outcome;
import org.dateline.ingest.schedule.PageTiming;
import org.dateline.ingest.schedule.PollSettings;
import org.dateline.ingest.schedule.Subscription;
import org.dateline.ingest.websub.WebSubFeeds;
import org.dateline.ingest.websub.WebSubSettings;
import org.dateline.ingest.websub.WebSubSubscriber;
import org.jspecify.annotations.Nullable;

/** Polling of feeds and re-checking of pages, wired: what is due goes through the hosts' budgets to the network, and from there to Kafka. */
final class Polling implements AutoCloseable {

    /** Sites whose robots.txt is remembered. */
    private static final int MAX_SITES = 20_000;

    /**
     * Settings.
     *
     * @param pages when pages are looked at again; with no checks they are not
     */
    record Settings(PollSettings feeds, PageTiming pages, HostBudget hosts) {}

    private final HostQueues queues;
    private final LaneGroup lanes;
    private final FeedPoll feeds;

    Polling(
            Map<String, String> clientProperties,
            SchemaRegistryClient registry,
            String version,
            RandomGenerator random,
            Settings settings,
            Fetcher fetcher,
            TimedReader reader,
            ItemAssembler assembler,
            @Nullable WebSubSettings webSub,
            FormSender forms,
            LaneListener listener,
            Clock clock) {
        this.queues = new HostQueues(settings.hosts(), clock);
        Fetcher patient = (address, validators) -> fetch(fetcher, address, validators, clock);
        RobotsPolicy robots = new RobotsPolicy(patient, clock, MAX_SITES);
        boolean watch = !settings.pages().checks().isEmpty();
        this.feeds = new FeedPoll(
                patient,
                reader,
                new FeedItemsFinder(assembler, watch),
                new FeedTiming(settings.feeds(), random),
                clock);
        PageVisit pages = new PageVisit(
                patient,
                page -> access(robots.verdict(page)),
                new PageArticles(reader, assembler),
                settings.pages(),
                clock);
        WebSubSubscriber subscriber = webSub == null ? null : new WebSubSubscriber(webSub, forms, this::execute, clock);
        this.lanes = new LaneGroup(
                clientProperties,
                registry,
                version,
                random,
                feeds,
                pages,
                this::execute,
                subscriber == null ? listener : new HubListener(listener, subscriber),
                clock);
    }

    /** The feeds of this instance, for hubs that deliver. */
    WebSubFeeds webSubFeeds() {
        return new WebSubFeeds() {
            @Override
            public boolean has(String feedId) {
                return lanes.hasFeed(feedId);
            }

            @Override
            public Optional<CompletableFuture<Void>> work(
                    String feedId, BiFunction<Subscription, @Nullable FeedState, Outcome<FeedState>> work) {
                return lanes.workOnFeed(feedId, work);
            }
        };
    }

    LaneGroup lanes() {
        return lanes;
    }

    FeedPoll feeds() {
        return feeds;
    }

    HostQueues queues() {
        return queues;
    }

    void start() {
        lanes.start();
    }

    /** First what runs ends and is stored, then the lanes go. */
    @Override
    public void close() {
        queues.close();
        lanes.close();
    }

    private void execute(URI address, Runnable task) {
        try {
            queues.submit(address, task);
        } catch (RejectedExecutionException stopping) {
            // What is not done now, the next owner of the partition does.
        }
    }

    /** A host that asks for patience gets it from all feeds that it serves. */
    private FetchResult fetch(Fetcher fetcher, URI address, Validators validators, Clock clock) {
        FetchResult result = fetcher.fetch(address, validators);
        Duration patience = result.facts().retryAfter();
        if (result instanceof FetchResult.Failed && patience != null) {
            Instant until = clock.instant().plus(patience);
            queues.notBefore(address, until);
        }
        return result;
    }

    /** After each poll, a look at the feed's hub. */
    private record HubListener(LaneListener listener, WebSubSubscriber subscriber) implements LaneListener {

        @Override
        public void begun(String kind, Duration late) {
            listener.begun(kind, late);
        }

        @Override
        public void stored(String kind, String key, Outcome<?> outcome) {
            listener.stored(kind, key, outcome);
            if (outcome.state() instanceof FeedState state) {
                subscriber.consider(state);
            }
        }

        @Override
        public void notStored(String kind, String key, Throwable cause) {
            listener.notStored(kind, key, cause);
        }
    }

    private static PageAccess.Answer access(RobotsPolicy.Verdict verdict) {
        return switch (verdict.access()) {
            case ALLOWED -> PageAccess.Answer.ALLOWED;
            case DISALLOWED -> PageAccess.Answer.DISALLOWED;
            case UNKNOWN -> PageAccess.Answer.UNKNOWN;
        };
    }
}
