package org.dateline.ingest.fetch;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.ingest.fetch.FetchResult.Failed;
import org.dateline.ingest.source.Fetch;
import org.jspecify.annotations.Nullable;

/**
 * Fetches over HTTP: redirects by hand, each hop checked, one time limit over all of it, sizes capped before and after unpacking. Safe
 * for many threads; a fetch takes its caller's thread, and looking up a name may outlast the time limit by what the resolver of the
 * system takes.
 */
public final class HttpFetcher implements Fetcher, FormSender, AutoCloseable {

    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.9, */*;q=0.5";

    /** Nothing in it is of interest. */
    private static final int LONGEST_FORM_ANSWER = 1024 * 1024;

    private final HttpExchanges exchanges;
    private final FetchSettings settings;
    private final Clock clock;

    /** A fetcher that goes to the public network only, or wherever it is sent, as the settings say. */
    public HttpFetcher(FetchSettings settings, NameResolver resolver, Clock clock) {
        this(
                settings,
                new AddressGuard(resolver, settings.allowPrivateAddresses() ? any -> true : PublicAddresses::contains),
                clock);
    }

    HttpFetcher(FetchSettings settings, AddressGuard guard, Clock clock) {
        this.exchanges = new HttpExchanges(guard, settings);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public FetchResult fetch(URI address, Validators validators) {
        long deadline = System.nanoTime() + settings.timeLimit().toNanos();
        try {
            return follow(address, validators, deadline);
        } catch (IOException | RuntimeException trouble) {
            return Failed.without(FailureKinds.of(trouble), describe(trouble));
        }
    }

    @Override
    public int post(URI address, Map<String, String> form) throws IOException {
        long deadline = System.nanoTime() + settings.timeLimit().toNanos();
        Map<String, String> headers = Map.of("Accept", "*/*", "Connection", "close");
        return exchanges
                .post(HttpTarget.of(address), form, headers, deadline, LONGEST_FORM_ANSWER)
                .status();
    }

    /** Cuts what is under way. */
    @Override
    public void close() {
        exchanges.close();
    }

    private FetchResult follow(URI address, Validators validators, long deadline) throws IOException {
        Map<String, String> headers = headers(validators);
        Set<HttpTarget> seen = new HashSet<>();
        URI hop = address;
        URI permanent = null;
        boolean permanentSoFar = true;
        for (int redirects = 0; redirects <= settings.maxRedirects(); redirects++) {
            HttpTarget target = HttpTarget.of(hop);
            if (!seen.add(target)) {
                throw new RefusedException("redirect loop at " + hop);
            }
            HttpExchanges.Answer answer = exchanges.get(target, headers, deadline, settings.maxBytes());
            Optional<String> location = answer.headers().firstValue("Location");
            if (!Redirect.is(answer.status()) || location.isEmpty()) {
                return result(address, hop, permanent, validators, answer);
            }
            hop = Redirect.next(hop, location.get())
                    .orElseThrow(() -> new UnreadableException("a redirect that is no address: " + location.get()));
            permanentSoFar &= Redirect.isPermanent(answer.status());
            permanent = permanentSoFar ? hop : permanent;
        }
        throw new RefusedException("too many redirects: more than " + settings.maxRedirects());
    }

    private static Map<String, String> headers(Validators validators) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", ACCEPT);
        headers.put("Accept-Encoding", ContentCodings.ACCEPTED);
        headers.put("Connection", "close");
        String etag = validators.etag();
        String lastModified = validators.lastModified();
        if (etag != null && isSendable(etag)) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null && isSendable(lastModified)) {
            headers.put("If-Modified-Since", lastModified);
        }
        return headers;
    }

    /** What goes over the wire as it came: a validator that would arrive as another one is better left out. */
    private static boolean isSendable(String value) {
        return !value.isEmpty()
                && value.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c <= 0xFF));
    }

    private FetchResult result(
            URI requested, URI answered, @Nullable URI permanent, Validators validators, HttpExchanges.Answer answer) {
        int status = answer.status();
        HttpHeaders headers = answer.headers();
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
        boolean conditional = headers(validators).containsKey("If-None-Match")
                || headers(validators).containsKey("If-Modified-Since");
        if (status == 304 && conditional) {
            return new FetchResult.NotModified(fetch, facts);
        }
        if (status != 200 && status != 203) {
            String detail = status == 304 ? "HTTP 304 to a request without validators" : "HTTP " + status;
            return new Failed(FailureKinds.of(status), status, detail, facts);
        }
        try {
            String encoding = String.join(",", headers.allValues("Content-Encoding"));
            byte[] body = ContentCodings.decode(answer.body(), encoding, settings.maxBytes());
            return new FetchResult.Fetched(
                    body, headers.firstValue("Content-Type").orElse(null), fetch, facts);
        } catch (IOException unreadable) {
            return new Failed(FailureKinds.of(unreadable), status, describe(unreadable), facts);
        }
    }

    private static String describe(Throwable failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException || cause instanceof TooLargeException) {
                return String.valueOf(cause.getMessage());
            }
        }
        String message = failure.getMessage();
        if (failure instanceof UnknownHostException) {
            return "unknown host " + message;
        }
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
