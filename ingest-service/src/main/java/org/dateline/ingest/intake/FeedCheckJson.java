package org.dateline.ingest.intake;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.dateline.ingest.source.CharsetProvenance;
import org.dateline.ingest.source.Declared;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceItem;

/** Writes what a check found as one line of JSON. Field names are part of the command line's contract. Immutable; safe for many threads. */
public final class FeedCheckJson {

    private final JsonMapper mapper = JsonMapper.builder().build();

    /**
     * One line, without its end.
     *
     * @param kind {@code file} or {@code url}
     * @param name the file or address as it was given
     */
    public String line(String kind, String name, FeedCheck check) {
        ObjectNode line = mapper.createObjectNode().put(kind, name);
        if (check instanceof FeedCheck.Read read) {
            describe(read.reading(), line);
        } else if (check instanceof FeedCheck.Failed failed) {
            Reading reading = failed.reading();
            line.put("format", reading == null ? null : reading.format());
            line.putObject("error").put("reason", failed.reason()).put("detail", failed.detail());
        }
        return line.toString();
    }

    private static void describe(Reading reading, ObjectNode line) {
        CharsetProvenance provenance = reading.charsetProvenance();
        line.put("format", reading.format())
                .put("charset", reading.charset())
                .put("charsetProvenance", provenance == null ? null : provenance.code());
        ArrayNode repairs = line.putArray("repairs");
        reading.repairs().forEach(repairs::add);
        line.put("title", reading.title()).put("home", reading.homeUri());
        ArrayNode items = line.putArray("items");
        reading.items().forEach(item -> describe(item, items.addObject()));
        ArrayNode warnings = line.putArray("warnings");
        FeedWarnings.of(reading).forEach(warnings::add);
    }

    private static void describe(SourceItem item, ObjectNode node) {
        Declared declared = item.declared();
        String summary = declared.summary();
        node.put("id", item.itemId())
                .put("title", declared.headline())
                .put("link", item.uri())
                .put("published", declared.published())
                .put("updated", declared.updated());
        ArrayNode authors = node.putArray("authors");
        declared.authors().forEach(authors::add);
        node.put("summaryLength", summary == null ? 0 : summary.length())
                .put("contentLength", new String(item.content(), StandardCharsets.UTF_8).length());
        if (item.pubStatus() == PubStatus.CANCELED) {
            node.put("deleted", true).put("reason", item.statusReason());
        }
    }
}
