package org.dateline.ingest.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.charset.CharsetResolver;
import org.dateline.ingest.source.json.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * Takes a JSON list and JSON lines apart, so that each article is read as if it had come alone and keeps its place in the list.
 * Immutable; safe for many threads.
 */
final class BatchSplitter {

    private static final String JSON = "application/json";

    private final int maxArticles;
    private final CharsetResolver charsets = new CharsetResolver();
    private final JsonReader reader = new JsonReader();

    BatchSplitter(int maxArticles) {
        this.maxArticles = maxArticles;
    }

    /**
     * The parts of a list; nothing where the body is one document.
     *
     * @throws ProblemException 400 where the list is not JSON, 413 where it is too long, 422 where it is empty
     */
    Optional<List<SourceDocument>> split(PushMedia media, PushRequest request) throws ProblemException {
        if (media != PushMedia.JSON && media != PushMedia.JSON_LINES) {
            return Optional.empty();
        }
        String text =
                charsets.decode(request.body(), request.contentType()).text().strip();
        if (media == PushMedia.JSON && !text.startsWith("[")) {
            return Optional.empty();
        }
        List<String> parts = media == PushMedia.JSON
                ? elements(text)
                : text.lines().filter(line -> !line.isBlank()).toList();
        if (parts.isEmpty()) {
            throw new ProblemException(Problem.NOT_AN_ARTICLE, "an empty list");
        }
        checkCount(parts.size());
        return Optional.of(parts.stream()
                .map(part -> new SourceDocument(part.getBytes(StandardCharsets.UTF_8), JSON, null))
                .toList());
    }

    /** Refuses what is more than one request may hold. */
    void checkCount(int articles) throws ProblemException {
        if (articles > maxArticles) {
            throw new ProblemException(
                    Problem.TOO_LARGE, articles + " articles, at most " + maxArticles + " in one request");
        }
    }

    /** The same reading, its article at the address that came with the request where it has none of its own. */
    static Reading addressed(Reading reading, @Nullable String uri) {
        if (uri == null || reading.items().size() != 1 || reading.items().get(0).uri() != null) {
            return reading;
        }
        SourceItem item = reading.items().get(0);
        SourceItem addressed = new SourceItem(
                item.pubStatus(),
                item.statusReason(),
                uri,
                item.canonicalUri(),
                item.sourceName(),
                item.format(),
                item.contentType(),
                item.charset(),
                item.charsetProvenance(),
                item.content(),
                item.declared());
        return Reading.of(reading.format(), List.of(addressed));
    }

    private List<String> elements(String text) throws ProblemException {
        try {
            List<String> elements = new ArrayList<>();
            for (JsonNode element : reader.read(text).root()) {
                elements.add(element.toString());
            }
            return elements;
        } catch (JsonProcessingException broken) {
            throw new ProblemException(Problem.MALFORMED, broken.getOriginalMessage());
        }
    }
}
