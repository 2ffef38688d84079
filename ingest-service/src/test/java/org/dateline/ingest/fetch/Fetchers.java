package org.dateline.ingest.fetch;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Fetchers for tests: 127.0.0.1 passes for the public network, and nothing else does. */
final class Fetchers {

    static final int MAX_BYTES = 3_000_000;

    private Fetchers() {}

    static HttpFetcher fetcher(int limitMillis) {
        return fetcher(limitMillis, InetAddress::getAllByName);
    }

    static HttpFetcher fetcher(int limitMillis, NameResolver resolver) {
        return new HttpFetcher(settings(limitMillis), guard(resolver), Clock.systemUTC());
    }

    static AddressGuard guard(NameResolver resolver) {
        return new AddressGuard(resolver, address -> address.getHostAddress().equals("127.0.0.1"));
    }

    static FetchSettings settings(int limitMillis) {
        return new FetchSettings(
                "Dateline/test", false, Duration.ofSeconds(5), Duration.ofMillis(limitMillis), MAX_BYTES, 5);
    }

    static String text(FetchResult result) {
        if (result instanceof FetchResult.Fetched fetched) {
            return new String(fetched.body(), StandardCharsets.UTF_8);
        }
        throw new AssertionError(result);
    }

    static FetchResult.Failed failed(FetchResult result) {
        if (result instanceof FetchResult.Failed failed) {
            return failed;
        }
        throw new AssertionError(result);
    }
}
