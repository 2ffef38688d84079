package org.dateline.ingest.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.dateline.ingest.publish.AcceptedPush;
import org.dateline.ingest.publish.PushStore;
import org.dateline.ingest.publish.RawArticlePublisher;
import org.dateline.ingest.publish.Receipt;
import org.dateline.ingest.push.PushReader.Pushed;
import org.jspecify.annotations.Nullable;

/** Stores what was pushed, once for each idempotency key, and waits until the broker has it. Safe for many threads. */
final class PushIntake {

    private static final int ACCEPTED = 202;

    private final ObjectMapper json = new ObjectMapper();
    private final RawArticlePublisher publisher;
    private final PushStore store;
    private final Clock clock;
    private final Duration ackLimit;

    PushIntake(RawArticlePublisher publisher, PushStore store, Clock clock, Duration ackLimit) {
        this.publisher = publisher;
        this.store = store;
        this.clock = clock;
        this.ackLimit = ackLimit;
    }

    /** How a request becomes articles. */
    @FunctionalInterface
    interface Reading {
        Pushed read(PushRequest request) throws ProblemException;
    }

    /** The answer to a request. */
    Answer take(PushRequest request, Reading reading) throws ProblemException {
        String header = request.idempotencyKey();
        if (header == null) {
            Pushed pushed = reading.read(request);
            return new Answer(ACCEPTED, write(await(stored(pushed)), pushed.batch()), false);
        }
        String keyDigest = request.keyDigest(IdempotencyKey.parse(header));
        String requestDigest = request.digest();
        Optional<AcceptedPush> known = store.known(keyDigest);
        if (known.isPresent()) {
            return replay(known.get(), requestDigest);
        }
        Pushed pushed = reading.read(request);
        PushStore.Outcome outcome = await(store.storeOnce(
                pushed.articles(),
                keyDigest,
                receipts -> new AcceptedPush(
                        keyDigest, requestDigest, clock.instant(), ACCEPTED, write(receipts, pushed.batch()))));
        if (outcome instanceof PushStore.Outcome.Stored now) {
            return new Answer(now.push().status(), now.push().answer(), false);
        }
        if (outcome instanceof PushStore.Outcome.Known before) {
            return replay(before.push(), requestDigest);
        }
        throw new ProblemException(
                Problem.UNDER_WAY,
                "a request with this Idempotency-Key is under way",
                ((PushStore.Outcome.UnderWay) outcome).retryAfter());
    }

    private static Answer replay(AcceptedPush known, String requestDigest) throws ProblemException {
        if (!known.requestDigest().equals(requestDigest)) {
            throw new ProblemException(Problem.KEY_REUSED, "this Idempotency-Key came with another request before");
        }
        return new Answer(known.status(), known.answer(), true);
    }

    /** One article alone needs no transaction, and is there sooner without. */
    private CompletableFuture<List<Receipt>> stored(Pushed pushed) {
        return pushed.articles().size() == 1
                ? publisher.publish(pushed.articles().get(0)).thenApply(List::of)
                : store.store(pushed.articles());
    }

    private <T> T await(CompletableFuture<T> stored) throws ProblemException {
        try {
            return stored.get(ackLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            throw notStored(failure.getCause());
        } catch (TimeoutException late) {
            throw new ProblemException(
                    Problem.NOT_STORED, "the broker has not acknowledged it within " + ackLimit.toSeconds() + " s");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.STOPPING, "the service is stopping");
        }
    }

    private static ProblemException notStored(@Nullable Throwable cause) {
        Throwable failure = cause instanceof CompletionException ? cause.getCause() : cause;
        if (failure instanceof RecordTooLargeException) {
            return new ProblemException(Problem.TOO_LARGE, String.valueOf(failure.getMessage()));
        }
        return new ProblemException(Problem.NOT_STORED, String.valueOf(failure));
    }

    private String write(List<Receipt> receipts, boolean batch) {
        List<Map<String, Object>> articles =
                receipts.stream().map(PushIntake::members).toList();
        try {
            return json.writeValueAsString(batch ? Map.of("articles", articles) : articles.get(0));
        } catch (JsonProcessingException textsAlwaysWrite) {
            throw new IllegalStateException(textsAlwaysWrite);
        }
    }

    private static Map<String, Object> members(Receipt receipt) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("articleId", receipt.articleId());
        members.put("topic", receipt.topic());
        if (receipt.isPlaced()) {
            members.put("partition", receipt.partition());
            members.put("offset", receipt.offset());
        }
        members.put("traceparent", receipt.traceparent());
        return members;
    }
}
