package org.dateline.enrich.article;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dateline.enrich.article.RawDocument.Format;

/** Raw documents for tests. */
final class RawDocuments {

    static final Instant INGESTED = Instant.parse("2026-03-10T12:00:00Z");

    private RawDocuments() {}

    static RawDocument page(String html) {
        return of(Format.HTML, "page", PubStatus.USABLE, html.getBytes(StandardCharsets.UTF_8), Declared.NOTHING);
    }

    static RawDocument of(Format format, String kind, PubStatus status, byte[] content, Declared declared) {
        return new RawDocument(
                "article-1",
                status,
                status == PubStatus.CANCELED ? "withdrawn by the publisher" : null,
                new Source("gazette.example", "The Gazette", null, kind),
                "https://www.gazette.example/world/2026/dam",
                format,
                "text/html",
                null,
                content,
                "00",
                declared,
                List.of(),
                INGESTED,
                Lane.LIVE,
                null,
                null);
    }

    static Declared declared(String headline, String summary, String published, List<String> authors) {
        return new Declared(
                null, headline, summary, authors, published, null, null, null, null, null, null, null, null, null, null,
                null, List.of(), List.of(), List.of());
    }
}
