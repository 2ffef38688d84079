package org.dateline.ingest.push;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.dateline.ingest.push.PushSettings.AdmissionLimits;

/**
 * Lets requests in: by API key, by rate of each key, by number at one time, and none once the service stops. Safe for many threads.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields</a>
 */
final class Admission {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String CALLER = "caller";

    private final Supplier<ApiKeys> keys;
    private final AdmissionLimits limits;
    private final LongSupplier nanoTime;
    private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();
    private final Semaphore places;
    private final String policy;
    private volatile boolean stopping;

    Admission(Supplier<ApiKeys> keys, AdmissionLimits limits, LongSupplier nanoTime) {
        this.keys = keys;
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.places = new Semaphore(limits.maxConcurrent());
        this.policy =
                "\"requests\";q=" + limits.burst() + ";w=" + Math.max(1, limits.burst() / limits.requestsPerSecond());
    }

    /** The same handler for those who are let in. */
    Handler guard(Handler handler) {
        return context -> {
            String caller = caller(context);
            if (stopping) {
                throw new ProblemException(Problem.STOPPING, "the service is stopping");
            }
            draw(context, caller);
            if (!places.tryAcquire()) {
                throw new ProblemException(
                        Problem.TOO_MANY_REQUESTS, limits.maxConcurrent() + " requests are being handled", SOON);
            }
            try {
                context.attribute(CALLER, caller);
                handler.handle(context);
            } finally {
                places.release();
            }
        };
    }

    /** Who asks: the digest of the API key; empty where none is needed. */
    static String callerOf(Context context) {
        String caller = context.attribute(CALLER);
        return caller == null ? "" : caller;
    }

    /** Lets nobody in any more and waits for those who are. Returns whether all have left in time; at once where it has been called before. */
    boolean stop(Duration limit) {
        if (stopping) {
            return true;
        }
        stopping = true;
        try {
            return places.tryAcquire(limits.maxConcurrent(), limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String caller(Context context) throws ProblemException {
        return keys.get()
                .callerOf(context.header("Authorization"), context.header("X-Api-Key"))
                .orElseThrow(() -> {
                    context.header("WWW-Authenticate", "Bearer");
                    return new ProblemException(Problem.UNAUTHORIZED, "a valid API key is needed");
                });
    }

    private void draw(Context context, String caller) throws ProblemException {
        long now = nanoTime.getAsLong();
        TokenBucket.Draw draw = buckets.computeIfAbsent(
                        caller, unseen -> new TokenBucket(limits.requestsPerSecond(), limits.burst(), now))
                .take(now);
        context.header("RateLimit-Policy", policy);
        context.header(
                "RateLimit",
                "\"requests\";r=" + draw.remaining() + ";t="
                        + draw.full().plusMillis(999).toSeconds());
        if (!draw.isTaken()) {
            throw new ProblemException(
                    Problem.TOO_MANY_REQUESTS,
                    "at most " + limits.requestsPerSecond() + " requests a second with one API key",
                    draw.pause());
        }
    }
}
