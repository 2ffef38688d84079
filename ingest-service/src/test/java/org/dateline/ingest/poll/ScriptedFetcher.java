package org.dateline.ingest.poll;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.dateline.ingest.fetch.FetchResult;
import org.dateline.ingest.fetch.Fetcher;
import org.dateline.ingest.fetch.ResponseFacts;
import org.dateline.ingest.fetch.Validators;
import org.dateline.ingest.source.Fetch;
import org.jspecify.annotations.Nullable;

/** Gives the answers that a test has written down, and remembers what it was asked. */
final class ScriptedFetcher implements Fetcher {

    record Asked(String uri, Validators validators) {}

    private final Deque<FetchResult> answers = new ArrayDeque<>();
    private final Clock clock;
    final List<Asked> asked = new ArrayList<>();
    private ResponseFacts facts = ResponseFacts.NONE;

    ScriptedFetcher(Clock clock) {
        this.clock = clock;
    }

    /** Facts of the answers written down from now on. */
    ScriptedFetcher facts(@Nullable String permanentUri, @Nullable Duration freshFor, @Nullable Duration retryAfter) {
        facts = new ResponseFacts(
                permanentUri == null ? null : URI.create(permanentUri), freshFor, retryAfter, List.of(), null);
        return this;
    }

    ScriptedFetcher document(String body, String contentType, @Nullable String etag) {
        answers.add(new FetchResult.Fetched(
                body.getBytes(StandardCharsets.UTF_8), contentType, fetch("https://post.example/x", 200, etag), facts));
        return this;
    }

    ScriptedFetcher page(String uri, String body) {
        answers.add(new FetchResult.Fetched(
                body.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", fetch(uri, 200, "\"p\""), facts));
        return this;
    }

    ScriptedFetcher notModified() {
        answers.add(new FetchResult.NotModified(fetch("https://post.example/x", 304, null), facts));
        return this;
    }

    ScriptedFetcher failure(FetchResult.Kind kind, int status) {
        answers.add(new FetchResult.Failed(kind, status, "HTTP " + status, facts));
        return this;
    }

    @Override
    public FetchResult fetch(URI address, Validators validators) {
        asked.add(new Asked(address.toString(), validators));
        return answers.remove();
    }

    private Fetch fetch(String uri, int status, @Nullable String etag) {
        return new Fetch(uri, uri, status, etag, null, clock.instant());
    }
}
