package org.dateline.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
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
        } catch (RefusedException refused) {
            return failed(Kind.REFUSED, refused);
        } catch (TooLargeException tooLarge) {
            return failed(Kind.TOO_LARGE, tooLarge);
        } catch (UnknownHostException unknown) {
            return new Failed(Kind.TEMPORARY, 0, "unknown host " + unknown.getMessage(), null);
        } catch (IOException | TimeoutException trouble) {
            return failed(Kind.TEMPORARY, trouble);
        } catch (IllegalArgumentException notAnAddress) {
            return failed(Kind.REFUSED, notAnAddress);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return failed(Kind.TEMPORARY, interrupted);
        }
    }

    private FetchResult follow(URI address, Validators validators, long deadline)
            throws IOException, TimeoutException, InterruptedException {
        URI hop = address;
        for (int redirects = 0; redirects <= settings.maxRedirects(); redirects++) {
            guard.check(hop);
            HttpResponse<byte[]> response = send(hop, validators, deadline);
            Optional<URI> next = location(hop, response);
            if (next.isEmpty()) {
                return result(address, hop, response);
            }
            hop = next.get();
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

    private FetchResult result(URI requested, URI answered, HttpResponse<byte[]> response) throws IOException {
        int status = response.statusCode();
        Fetch fetch = new Fetch(
                requested.toString(),
                answered.toString(),
                status,
                response.headers().firstValue("ETag").orElse(null),
                response.headers().firstValue("Last-Modified").orElse(null),
                clock.instant());
        if (status == 304) {
            return new FetchResult.NotModified(fetch);
        }
        if (status < 200 || status > 299) {
            boolean temporary = status >= 500 || status == 408 || status == 425 || status == 429;
            return new Failed(temporary ? Kind.TEMPORARY : Kind.HARD, status, "HTTP " + status, retryAfter(response));
        }
        byte[] body = unpack(response);
        return new FetchResult.Fetched(
                body, response.headers().firstValue("Content-Type").orElse(null), fetch);
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

    /** Only the form in seconds: the date form needs the server's clock to be right, and is rare. */
    private static @Nullable Duration retryAfter(HttpResponse<byte[]> response) {
        String value = response.headers().firstValue("Retry-After").orElse("").strip();
        boolean seconds =
                !value.isEmpty() && value.length() < 9 && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return seconds ? Duration.ofSeconds(Long.parseLong(value)) : null;
    }

    private static Failed failed(Kind kind, Throwable cause) {
        String message = cause.getMessage();
        return new Failed(kind, 0, message == null ? cause.getClass().getSimpleName() : message, null);
    }
}
