package org.dateline.enrich.article.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.article.html.JsonLdArticle.JsonLdImage;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads values of JSON-LD in the shapes in which pages write them: bare, as objects, as lists, by reference. Stateless. */
final class JsonLdValues {

    private static final Set<String> ORGANIZATIONS =
            Set.of("Organization", "NewsMediaOrganization", "Corporation", "WebSite");

    private static final int MAX_LIST = 50;

    private JsonLdValues() {}

    /** Whether it is of one of these schema.org types. */
    static boolean hasType(JsonNode object, Set<String> types) {
        JsonNode type = object.path("@type");
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (types.contains(bareType(one.asText()))) {
                    return true;
                }
            }
            return false;
        }
        return types.contains(bareType(type.asText()));
    }

    /** The type without its vocabulary. */
    static String bareType(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    /** Names of the items of a BreadcrumbList. */
    static List<String> crumbs(JsonNode list) {
        List<String> crumbs = new ArrayList<>();
        for (JsonNode item : list.path("itemListElement")) {
            String name = text(item, "name");
            if (name == null) {
                name = text(item.path("item"), "name");
            }
            if (name != null && crumbs.size() < MAX_LIST) {
                crumbs.add(name);
            }
        }
        return crumbs;
    }

    /** Names of people or organizations; where both are given, the people's. */
    static List<String> names(JsonNode node, Map<String, JsonNode> ids) {
        List<String> people = new ArrayList<>();
        List<String> others = new ArrayList<>();
        JsonNode list = node.path("@list").isArray() ? node.get("@list") : node;
        for (JsonNode one : list.isArray() ? list : List.of(list)) {
            JsonNode who = one.isObject() && !one.has("name") && one.has("@id")
                    ? ids.getOrDefault(one.get("@id").asText(), one)
                    : one;
            List<String> found = hasType(who, ORGANIZATIONS) ? others : people;
            for (JsonNode name : who.path("name").isArray() ? who.get("name") : List.of(who)) {
                String text = name.isTextual() ? clean(name.asText()) : orElse(text(name, "name"), wholeName(name));
                if (text != null && !text.startsWith("http") && found.size() < MAX_LIST) {
                    found.add(text);
                }
            }
        }
        return people.isEmpty() ? others : people;
    }

    private static @Nullable String wholeName(JsonNode person) {
        String given = text(person, "givenName");
        String family = text(person, "familyName");
        return given == null || family == null ? family : given + " " + family;
    }

    /** Images by their address, with what is said about them. */
    static List<JsonLdImage> images(JsonNode node, Map<String, JsonNode> ids) {
        List<JsonLdImage> images = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            JsonNode image = one.isObject() && one.has("@id") && !one.has("url")
                    ? ids.getOrDefault(one.get("@id").asText(), one)
                    : one;
            String url = image.isTextual() ? image.asText() : orElse(text(image, "url"), text(image, "contentUrl"));
            if (url != null && !url.isBlank() && images.size() < MAX_LIST) {
                images.add(new JsonLdImage(url, text(image, "caption"), credit(image, ids)));
            }
        }
        return images;
    }

    private static @Nullable String credit(JsonNode image, Map<String, JsonNode> ids) {
        String stated = text(image, "creditText");
        for (String field : List.of("creator", "author", "copyrightHolder")) {
            stated = stated == null && image.has(field) ? one(names(image.get(field), ids)) : stated;
        }
        return stated == null ? text(image, "copyrightNotice") : stated;
    }

    /** The notice; else the holder with the year; else the license, where it is stated in words. */
    static @Nullable String copyright(JsonNode node, Map<String, JsonNode> ids) {
        String notice = text(node, "copyrightNotice");
        String holder = one(names(node.path("copyrightHolder"), ids));
        String year = text(node, "copyrightYear");
        if (notice != null || holder == null) {
            return notice == null ? text(node, "license") : notice;
        }
        return year == null || holder.contains(year) ? holder : "© " + year + " " + holder;
    }

    /** Keywords, of a list or parted by commas or semicolons. */
    static List<String> keywords(JsonNode node) {
        List<String> words = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            String text = one.isTextual() ? clean(one.asText()) : text(one, "name");
            if (text != null) {
                for (String word : node.isArray() ? List.of(text) : List.of(text.split("[,;]", -1))) {
                    if (!word.isBlank() && words.size() < MAX_LIST) {
                        words.add(word.strip());
                    }
                }
            }
        }
        return words;
    }

    /** A field's text, of its first value where it is a list, of its name where it is an object. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = first(node.path(field));
        if (value.isObject()) {
            value = value.path("name");
        }
        return value.isTextual() || value.isNumber() ? clean(value.asText()) : null;
    }

    /** The first of several values. */
    static JsonNode first(JsonNode node) {
        return node.isArray() && !node.isEmpty() ? node.get(0) : node;
    }

    private static @Nullable String clean(String text) {
        String plain = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        String stripped = plain.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** The first; null where there is none. */
    static @Nullable String one(List<String> list) {
        return list.isEmpty() ? null : list.get(0);
    }

    /** The first of the two that is there. */
    static @Nullable String orElse(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
