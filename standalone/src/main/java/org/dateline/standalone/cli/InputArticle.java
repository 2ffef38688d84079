package org.dateline.standalone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.Lane;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.Source;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.dateline.enrich.text.LanguageDetector;
import org.dateline.enrich.text.LanguageGuess;
import org.dateline.enrich.text.TextDigest;
import org.jspecify.annotations.Nullable;

/** An article given as a JSON object: its text is taken as it is, so that offsets refer to what was given. Thread-safe. */
public final class InputArticle {

    private final LanguageDetector languages;
    private final NewsTimeReader times = NewsTimeReader.load();

    /** Tells the language by this where none is given. */
    public InputArticle(LanguageDetector languages) {
        this.languages = languages;
    }

    /** The article; what the object lacks is empty. */
    public Article read(JsonNode record) {
        String id = record.path("id").asText();
        String text = record.path("text").asText("");
        String title = record.path("title").asText("");
        String source =
                record.path("source").isTextual() ? record.path("source").asText() : "input";
        String given = record.path("language").asText("");
        LanguageGuess language =
                given.isEmpty() ? languages.detect(text.isBlank() ? title : text) : new LanguageGuess(given, 1f);
        NewsTime published = time(record, "publishedAt");
        // The pure chain knows no clock: an article without a time stands at the beginning of time.
        Instant at = published == null ? Instant.EPOCH : published.time().toInstant();
        return new Article(
                id,
                PubStatus.USABLE,
                null,
                text(record, "url"),
                title,
                List.of(),
                null,
                texts(record, "authors"),
                text(record, "agency"),
                null,
                text(record, "section"),
                null,
                new Source(source, null, null, "file"),
                language.language(),
                language.confidence(),
                "Zzzz",
                "ltr",
                text,
                TextDigest.of(text),
                List.of(),
                List.of(),
                Completeness.UNKNOWN,
                published,
                published == null ? "not given" : null,
                time(record, "modifiedAt"),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                texts(record, "keywords"),
                List.of(),
                List.of(),
                "",
                at,
                Lane.LIVE,
                null);
    }

    private @Nullable NewsTime time(JsonNode record, String name) {
        String raw = record.path(name).asText("");
        Optional<NewsTime> time = raw.isEmpty() ? Optional.empty() : times.read(raw, "input", null);
        return time.orElse(null);
    }

    private static @Nullable String text(JsonNode record, String name) {
        return record.path(name).isTextual() ? record.path(name).asText() : null;
    }

    private static List<String> texts(JsonNode record, String name) {
        List<String> values = new ArrayList<>();
        record.path(name).forEach(value -> values.add(value.asText()));
        return values;
    }
}
