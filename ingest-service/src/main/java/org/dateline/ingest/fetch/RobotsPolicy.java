package org.dateline.ingest.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What robots.txt of a site allows us (RFC 9309): rules are kept for a day at most, those of a site that cannot be reached for as
 * long as it cannot. Asks the site in its caller's thread; callers with the same site wait for one answer. Safe for many threads.
 */
public final class RobotsPolicy {

    /** RFC 9309, section 2.4. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Less would ask a site that forbids caching once for every page. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    /** When a site that could not be reached is asked again, unless it says. */
    private static final Duration RETRY = Duration.ofMinutes(10);

    private final Fetcher fetcher;
    private final Clock clock;
    private final Map<String, Site> sites;

    /** What is said of an address. */
    public enum Access {
        ALLOWED,
        DISALLOWED,
        /** The site cannot be reached for its rules: do not ask it for now (RFC 9309, section 2.3.1.4). */
        UNKNOWN
    }

    /**
     * A verdict.
     *
     * @param crawlDelay how far apart the site wants requests to be; null where it does not say
     * @param until when it is worth while to ask again
     */
    public record Verdict(Access access, @Nullable Duration crawlDelay, Instant until) {}

    /** Rules and how long they hold; without rules where there never was an answer. */
    private record Held(@Nullable RobotsRules rules, Validators validators, Instant until) {}

    private static final class Site {
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable Held held;
    }

    /**
     * A policy that knows nothing yet.
     *
     * @param fetcher follows up to five redirects
     * @param maxSites sites whose rules are kept; the ones not asked for longest are forgotten
     */
    public RobotsPolicy(Fetcher fetcher, Clock clock, int maxSites) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.sites = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Site> eldest) {
                return size() > maxSites;
            }
        };
    }

    /** Whether an address may be asked for; {@code DISALLOWED} for what is no http address. */
    public Verdict verdict(URI address) {
        HttpTarget target;
        try {
            target = HttpTarget.of(address);
        } catch (RefusedException noHttpAddress) {
            return new Verdict(Access.DISALLOWED, null, Instant.MAX);
        }
        String origin = target.origin();
        Held held = rules(site(origin), origin);
        RobotsRules rules = held.rules();
        if (rules == null) {
            return new Verdict(Access.UNKNOWN, null, held.until());
        }
        Access access = rules.allows(origin + target.path()) ? Access.ALLOWED : Access.DISALLOWED;
        return new Verdict(access, rules.crawlDelay(), held.until());
    }

    private Site site(String origin) {
        synchronized (sites) {
            return sites.computeIfAbsent(origin, unknown -> new Site());
        }
    }

    private Held rules(Site site, String origin) {
        site.lock.lock();
        try {
            Held held = site.held;
            if (held == null || !clock.instant().isBefore(held.until())) {
                held = ask(origin, held);
                site.held = held;
            }
            return held;
        } finally {
            site.lock.unlock();
        }
    }

    private Held ask(String origin, @Nullable Held old) {
        URI address = URI.create(origin + "/robots.txt");
        RobotsRules oldRules = old == null ? null : old.rules();
        FetchResult result =
                fetcher.fetch(address, oldRules == null || old == null ? Validators.NONE : old.validators());
        Instant now = clock.instant();
        if (result instanceof FetchResult.Fetched fetched) {
            Validators validators =
                    new Validators(fetched.fetch().etag(), fetched.fetch().lastModified());
            return new Held(RobotsRules.parse(address, fetched.body()), validators, now.plus(fresh(result)));
        }
        if (old != null && oldRules != null && result instanceof FetchResult.NotModified) {
            return new Held(oldRules, old.validators(), now.plus(fresh(result)));
        }
        if (result instanceof FetchResult.Failed failed && isAbsent(failed)) {
            return new Held(RobotsRules.ALLOW_ALL, Validators.NONE, now.plus(fresh(result)));
        }
        Duration retryAfter = result.facts().retryAfter();
        Duration wait = retryAfter == null || retryAfter.compareTo(RETRY) < 0 ? RETRY : retryAfter;
        Duration bounded = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
        return new Held(oldRules, old == null ? Validators.NONE : old.validators(), now.plus(bounded));
    }

    /**
     * Whether there are no rules (RFC 9309, sections 2.3.1.2 and 2.3.1.3): 4xx, no content, a redirect without end. Being asked for
     * patience is no such answer.
     */
    private static boolean isAbsent(FetchResult.Failed failed) {
        return switch (failed.kind()) {
            case HARD, REFUSED -> true;
            case SOFT -> failed.status() > 200;
            case TEMPORARY, TOO_LARGE -> false;
        };
    }

    private static Duration fresh(FetchResult result) {
        Duration fresh = result.facts().freshFor();
        if (fresh == null || fresh.compareTo(LONGEST) > 0) {
            return LONGEST;
        }
        return fresh.compareTo(SHORTEST) < 0 ? SHORTEST : fresh;
    }
}
