package org.dateline.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.fetch.FetchResult.Kind;
import org.dateline.ingest.source.Fetch;
import org.jspecify.annotations.Nullable;

/**
 * Fetches over HTTP: redirects by hand, each hop checked, one time limit over all of it, sizes capped before and after unpacking. Safe
 * for many threads.
 */
public final class HttpFetcher implements Fetcher {

    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.9, */*;q=0.5";

    private final HttpClient client;
    private final AddressGuard guard;
    private final FetchSettings settings;
    private final Clock clock;

    public HttpFetcher(FetchSettings settings, NameResolver resolver, Clock clock) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.guard = new AddressGuard(resolver, settings.allowPrivateAddresses());
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public FetchResult fetch(URI address, Validators validators) {
        long deadline = System.nanoTime() + settings.timeLimit().toNanos();
        try {
            return follow(address, validators, deadline);
        } catch (UnknownHostException unknown) {
            return Failed.without(Kind.TEMPORARY, "unknown host " + unknown.getMessage());
        } catch (IOException | TimeoutException | IllegalArgumentException trouble) {
            return Failed.without(FailureKinds.of(trouble), describe(trouble));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Failed.without(Kind.TEMPORARY, "interrupted");
        }
    }

    private FetchResult follow(URI address, Validators validators, long deadline)
            throws IOException, TimeoutException, InterruptedException {
        URI hop = address;
        URI permanent = null;
        boolean permanentSoFar = true;
        for (int redirects = 0; redirects <= settings.maxRedirects(); redirects++) {
            guard.check(hop);
            HttpResponse<byte[]> response = send(hop, validators, deadline);
            Optional<URI> next = location(hop, response);
            if (next.isEmpty()) {
                return result(address, hop, permanent, validators, response);
            }
            hop = next.get();
            permanentSoFar &= response.statusCode() == 301 || response.statusCode() == 308;
            permanent = permanentSoFar ? hop : permanent;
        }
        throw new RefusedException("more than " + settings.maxRedirects() + " redirects");
    }

    private HttpResponse<byte[]> send(URI hop, Validators validators, long deadline)
            throws IOException, TimeoutException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(hop)
                .header("User-Agent", settings.userAgent())
                .header("Accept", ACCEPT)
                .header("Accept-Encoding", "gzip");
        String etag = validators.etag();
        String lastModified = validators.lastModified();
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        if (lastModified != null) {
            request.header("If-Modified-Since", lastModified);
        }
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request.build(), answer -> new CappedBody(settings.maxBytes()));
        try {
            return exchange.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failure) {
            Throwable cause = failure.getCause();
            throw rootOf(cause == null ? failure : cause);
        } finally {
            exchange.cancel(true);
        }
    }

    private static IOException rootOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLargeException tooLarge) {
                return tooLarge;
            }
        }
        return failure instanceof IOException io ? io : new IOException(failure);
    }

    private static Optional<URI> location(URI hop, HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case 301, 302, 303, 307, 308 ->
                response.headers()
                        .firstValue("Location")
                        .map(to -> hop.resolve(to.strip().replace(" ", "%20")));
            default -> Optional.empty();
        };
    }

    private FetchResult result(
            URI requested,
            URI answered,
            @Nullable URI permanent,
            Validators validators,
            HttpResponse<byte[]> response) {
        int status = response.statusCode();
        HttpHeaders headers = response.headers();
        Instant now = clock.instant();
        LinkHeader links = LinkHeader.of(headers, answered);
        ResponseFacts facts = new ResponseFacts(
                permanent, Freshness.of(headers, now), RetryAfter.of(headers, now), links.hubs(), links.self());
        Fetch fetch = new Fetch(
                requested.toString(),
                answered.toString(),
                status,
                headers.firstValue("ETag").orElse(null),
                headers.firstValue("Last-Modified").orElse(null),
                now);
        if (status == 304 && !validators.equals(Validators.NONE)) {
            return new FetchResult.NotModified(fetch, facts);
        }
        if (status != 200 && status != 203) {
            return new Failed(FailureKinds.of(status), status, "HTTP " + status, facts);
        }
        try {
            return new FetchResult.Fetched(
                    unpack(response), headers.firstValue("Content-Type").orElse(null), fetch, facts);
        } catch (IOException unreadable) {
            return new Failed(FailureKinds.of(unreadable), status, describe(unreadable), facts);
        }
    }

    private byte[] unpack(HttpResponse<byte[]> response) throws IOException {
        String encoding =
                response.headers().firstValue("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
        if (!encoding.contains("gzip") || !Gunzip.isGzip(response.body())) {
            return response.body();
        }
        try (InputStream unpacked = Gunzip.open(new ByteArrayInputStream(response.body()))) {
            byte[] bytes = unpacked.readNBytes(settings.maxBytes() + 1);
            if (bytes.length > settings.maxBytes()) {
                throw TooLargeException.over(settings.maxBytes());
            }
            return bytes;
        }
    }

    private static String describe(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
