package org.dateline.ingest.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the gofeed suite expects of the items of one feed. Its files have four shapes: one for all formats (of its translators), and one
 * each for RSS, Atom and JSON Feed (of its parsers), which lack some fields or keep them as the feed has them.
 */
final class GofeedExpectation {

    /** Fields that a shape has, each with its value; null where the value is expected to be missing. */
    static List<Map<String, @Nullable String>> items(JsonNode feed, boolean translated) {
        List<Map<String, @Nullable String>> items = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            items.add(translated || isTranslated(feed) ? translated(item) : item.has("id") ? json(item) : rss(item));
        }
        for (JsonNode entry : feed.path("entries")) {
            items.add(atom(entry));
        }
        return items;
    }

    private GofeedExpectation() {}

    private static boolean isTranslated(JsonNode feed) {
        return feed.has("feedType");
    }

    private static Map<String, @Nullable String> translated(JsonNode item) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        for (String field : List.of("title", "link", "guid", "published", "updated")) {
            fields.put(field, text(item, field));
        }
        fields.put("authors", names(item.path("authors")));
        return fields;
    }

    private static Map<String, @Nullable String> rss(JsonNode item) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("title", text(item, "title"));
        fields.put("link", text(item, "link"));
        fields.put("guid", text(item.path("guid"), "value"));
        fields.put("published", text(item, "pubDate"));
        fields.put("authors", text(item, "author"));
        return fields;
    }

    private static Map<String, @Nullable String> atom(JsonNode entry) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("title", text(entry, "title"));
        fields.put("link", alternate(entry.path("links")));
        fields.put("guid", text(entry, "id"));
        fields.put("published", text(entry, "published"));
        fields.put("updated", text(entry, "updated"));
        fields.put("authors", names(entry.path("authors")));
        return fields;
    }

    private static Map<String, @Nullable String> json(JsonNode item) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("title", text(item, "title"));
        fields.put("link", text(item, "url"));
        fields.put("guid", text(item, "id"));
        fields.put("published", text(item, "date_published"));
        fields.put("updated", text(item, "date_modified"));
        fields.put("authors", names(item.has("authors") ? item.path("authors") : item.path("author")));
        return fields;
    }

    private static @Nullable String alternate(JsonNode links) {
        for (JsonNode link : links) {
            if (link.path("rel").asText("alternate").equals("alternate")) {
                return text(link, "href");
            }
        }
        return null;
    }

    private static @Nullable String names(JsonNode authors) {
        if (authors.isObject()) {
            return text(authors, "name");
        }
        String names = StreamSupport.stream(authors.spliterator(), false)
                .map(author -> author.path("name").asText(author.path("email").asText("")))
                .filter(name -> !name.isEmpty())
                .reduce("", (one, other) -> one.isEmpty() ? other : one + ", " + other);
        return names.isEmpty() ? null : names;
    }

    private static @Nullable String text(JsonNode node, String field) {
        String text = node.path(field).asText(null);
        return text == null || text.isEmpty() ? null : text;
    }
}
