package org.dateline.enrich.article;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.dateline.enrich.text.TextDigest;

/** Articles with every field set, for tests that must not lose one. */
public final class Articles {

    public static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

    private Articles() {}

    public static Article full(String text) {
        return full(text, Completeness.FULL, PubStatus.USABLE, "courier");
    }

    public static Article full(String text, Completeness completeness, PubStatus status, String sourceId) {
        NewsTime time = new NewsTime(
                MONDAY.atOffset(ZoneOffset.ofHours(6)),
                NewsTime.Precision.SECOND,
                NewsTime.ZoneProvenance.OFFSET,
                "meta",
                "2026-03-02T14:00:00+06:00");
        return new Article(
                "a1",
                status,
                "reason",
                "https://courier.example/a1",
                "Headline",
                List.of("Other headline"),
                "By Ilda Moreno",
                List.of("Ilda Moreno"),
                "Meridian Wire",
                "PORT MELIN",
                "World",
                "Melin Courier",
                new Source(sourceId, "Melin Courier", "https://courier.example", "file"),
                "en",
                0.75f,
                "Latn",
                "ltr",
                text,
                TextDigest.of(text),
                List.of(new TextBlock(TextBlock.Kind.PARAGRAPH, 0, text.length())),
                List.of(new LiveUpdate("Headline of an entry", time, 0, text.length(), true)),
                completeness,
                time,
                null,
                time,
                MONDAY.plusSeconds(60),
                3,
                "note",
                "(c) Courier",
                "terms",
                List.of(new Image("https://courier.example/1.jpg", "caption", null)),
                List.of(new EditorialLink("More", "https://courier.example/a2", EditorialLink.Kind.RELATED)),
                List.of("ferry"),
                List.of(new DeclaredSubject("medtop", "20000158", "accident")),
                List.of(new Sighting(sourceId, "https://courier.example/a1", "7", MONDAY)),
                "digest",
                MONDAY,
                Lane.BACKFILL,
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }
}
