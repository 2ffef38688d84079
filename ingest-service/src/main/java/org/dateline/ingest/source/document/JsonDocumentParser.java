package org.dateline.ingest.source.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.Refusal;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.charset.CharsetResolver;
import org.dateline.ingest.source.charset.DecodedText;
import org.dateline.ingest.source.feed.JsonFeedAdapter;
import org.dateline.ingest.source.json.JsonReader;
import org.dateline.ingest.source.jsonl.JsonArticleAdapter;
import org.dateline.ingest.source.ninjs.NinjsAdapter;
import org.dateline.ingest.source.xml.XmlReader;

/** Reads JSON of whatever kind: a JSON Feed, ninjs, articles of our own shape, one or a list of them. Immutable; safe for many threads. */
final class JsonDocumentParser {

    private final JsonReader reader = new JsonReader();
    private final CharsetResolver charsets = new CharsetResolver();
    private final JsonFeedAdapter feeds = new JsonFeedAdapter();
    private final NinjsAdapter ninjs;
    private final JsonArticleAdapter articles = new JsonArticleAdapter();

    JsonDocumentParser(XmlReader xml) {
        this.ninjs = new NinjsAdapter(xml);
    }

    Reading parse(SourceDocument document) {
        DecodedText decoded = charsets.decode(document.bytes(), document.contentType());
        try {
            JsonReader.Json json = reader.read(decoded.text());
            List<String> repairs = json.repaired() ? List.of("json-syntax") : List.of();
            return described(read(json.root(), document), decoded, repairs);
        } catch (JsonProcessingException cause) {
            return salvaged(decoded, document)
                    .orElseGet(() -> Reading.refused(
                            "json", RejectReason.MALFORMED, cause.getOriginalMessage(), document.bytes()));
        }
    }

    /** Of a feed that breaks off the items before that are whole; half of anything else is nothing. */
    private Optional<Reading> salvaged(DecodedText decoded, SourceDocument document) {
        return reader.salvage(decoded.text())
                .filter(part -> JsonFeedAdapter.accepts(part.root()))
                .map(part -> described(
                        feeds.adapt(part.root(), document.uri() == null ? "" : document.uri()),
                        decoded,
                        part.complete() ? List.of("json-syntax") : List.of("json-syntax", "truncated")))
                .filter(reading -> !reading.items().isEmpty());
    }

    private static Reading described(Reading reading, DecodedText decoded, List<String> repairs) {
        return new Reading(
                reading.format(),
                reading.title(),
                reading.homeUri(),
                decoded.charset().name(),
                decoded.provenance(),
                repairs,
                repairs.contains("truncated") ? withoutStumps(reading.items()) : reading.items(),
                reading.refusals(),
                reading.facts());
    }

    /** The last item may have broken off before it said anything. */
    private static List<SourceItem> withoutStumps(List<SourceItem> items) {
        return items.stream()
                .filter(item -> item.uri() != null
                        || item.itemId() != null
                        || item.declared().headline() != null)
                .toList();
    }

    /** Reads one line of JSON lines. */
    Reading parseLine(String line, int number) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        String part = "line " + number;
        try {
            List<SourceItem> items = items(reader.read(line).root());
            return items.isEmpty()
                    ? refused("no article in it", part, RejectReason.UNSUPPORTED_FORMAT, bytes)
                    : Reading.of("json lines", items);
        } catch (JsonProcessingException cause) {
            return refused(cause.getOriginalMessage(), part, RejectReason.MALFORMED, bytes);
        }
    }

    private Reading read(JsonNode root, SourceDocument document) {
        if (root.isArray()) {
            return list(root, document);
        }
        if (JsonFeedAdapter.accepts(root)) {
            return feeds.adapt(root, document.uri() == null ? "" : document.uri());
        }
        String format = NinjsAdapter.accepts(root) ? "ninjs" : "json article";
        List<SourceItem> items = items(root);
        return items.isEmpty()
                ? Reading.refused("json", RejectReason.UNSUPPORTED_FORMAT, "JSON without an article", document.bytes())
                : Reading.of(format, items);
    }

    private Reading list(JsonNode root, SourceDocument document) {
        List<SourceItem> items = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        int number = 0;
        for (JsonNode node : root) {
            number++;
            List<SourceItem> found = items(node);
            items.addAll(found);
            if (found.isEmpty()) {
                byte[] bytes = node.toString().getBytes(StandardCharsets.UTF_8);
                refusals.add(new Refusal(
                        RejectReason.UNSUPPORTED_FORMAT, "JSON without an article", "item " + number, bytes));
            }
        }
        if (items.isEmpty() && refusals.isEmpty()) {
            return Reading.refused("json", RejectReason.EMPTY, "an empty list", document.bytes());
        }
        return new Reading("json list", null, null, null, null, List.of(), items, refusals);
    }

    private List<SourceItem> items(JsonNode node) {
        if (NinjsAdapter.accepts(node)) {
            return ninjs.adapt(node);
        }
        return JsonArticleAdapter.accepts(node) ? List.of(articles.adapt(node)) : List.of();
    }

    private static Reading refused(String detail, String part, RejectReason reason, byte[] bytes) {
        return new Reading(
                "json lines",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(new Refusal(reason, detail, part, bytes)));
    }
}
