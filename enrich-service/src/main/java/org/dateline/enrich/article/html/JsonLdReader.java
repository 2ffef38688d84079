package org.dateline.enrich.article.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.enrich.article.html.JsonLdArticle.JsonLdImage;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schema.org article out of a page's JSON-LD: single objects, arrays, {@code @graph}, nested and referred to by {@code @id}.
 * Immutable and thread-safe.
 */
final class JsonLdReader {

    /** schema.org types of things that are articles, and those that pages use for them. */
    private static final Set<String> ARTICLES = Set.of(
            "NewsArticle",
            "Article",
            "ReportageNewsArticle",
            "AnalysisNewsArticle",
            "OpinionNewsArticle",
            "BackgroundNewsArticle",
            "ReviewNewsArticle",
            "AskPublicNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "Report",
            "TechArticle",
            "ScholarlyArticle",
            "AdvertiserContentArticle",
            "SatiricalArticle",
            "DiscussionForumPosting",
            "Recipe",
            "Review");

    private static final Set<String> ORGANIZATIONS =
            Set.of("Organization", "NewsMediaOrganization", "Corporation", "WebSite");

    private static final int MAX_LIST = 50;
    private static final int LONGEST_PLACE = 60;

    private final JsonLdParser parser = new JsonLdParser();

    /** The page's article; {@link JsonLdArticle#NONE} where the scripts tell of none. */
    JsonLdArticle read(List<String> scripts) {
        if (scripts.isEmpty()) {
            return JsonLdArticle.NONE;
        }
        List<JsonNode> objects = parser.objects(scripts);
        Map<String, JsonNode> ids = new HashMap<>();
        JsonNode article = null;
        JsonNode webPage = null;
        List<String> crumbs = List.of();
        String pageType = null;
        int best = 0;
        for (JsonNode object : objects) {
            if (object.size() > 1 && object.hasNonNull("@id")) {
                ids.putIfAbsent(object.get("@id").asText(), object);
            }
            int weight = articleWeight(object);
            if (weight > best) {
                article = object;
                best = weight;
            }
            if (webPage == null && hasType(object, Set.of("WebPage", "ItemPage"))) {
                webPage = object;
            }
            if (pageType == null && PageKind.types().stream().anyMatch(types -> hasType(object, types))) {
                pageType = bareType(first(object.path("@type")).asText());
            }
            if (crumbs.isEmpty() && hasType(object, Set.of("BreadcrumbList"))) {
                crumbs = crumbs(object);
            }
        }
        return article(article, webPage, ids, crumbs, pageType);
    }

    private static int articleWeight(JsonNode object) {
        if (!hasType(object, ARTICLES)) {
            return 0;
        }
        int weight = 1;
        for (String field : List.of("headline", "datePublished", "articleBody", "author")) {
            weight += object.hasNonNull(field) ? 2 : 0;
        }
        return weight;
    }

    private static boolean hasType(JsonNode object, Set<String> types) {
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

    private static String bareType(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    private static JsonLdArticle article(
            @Nullable JsonNode article,
            @Nullable JsonNode webPage,
            Map<String, JsonNode> ids,
            List<String> crumbs,
            @Nullable String pageType) {
        JsonNode node = article != null ? article : webPage;
        if (node == null) {
            return new JsonLdArticle(
                    null, pageType, null, null, List.of(), null, null, null, null, null, null, null, null, List.of(),
                    List.of(), null, crumbs);
        }
        JsonNode page = webPage == null ? node : webPage;
        String headline = text(node, "headline");
        return new JsonLdArticle(
                article == null ? null : bareType(first(article.path("@type")).asText()),
                pageType,
                headline == null && article != null ? text(node, "name") : headline,
                text(node, "alternativeHeadline"),
                names(node.has("author") ? node.get("author") : node.path("creator"), ids),
                orElse(text(node, "datePublished"), text(page, "datePublished")),
                orElse(text(node, "dateModified"), text(page, "dateModified")),
                text(node, "articleSection"),
                one(names(node.path("publisher"), ids)),
                node.path("articleBody").isTextual() ? node.get("articleBody").asText() : null,
                orElse(text(node, "inLanguage"), text(page, "inLanguage")),
                copyright(node, ids),
                place(text(node, "dateline")),
                images(node.path("image"), ids),
                keywords(node.path("keywords")),
                accessible(node),
                crumbs);
    }

    /** Some pages take the dateline for a line with the date. */
    private static @Nullable String place(@Nullable String dateline) {
        boolean usable = dateline != null
                && dateline.length() <= LONGEST_PLACE
                && dateline.chars().noneMatch(Character::isDigit);
        return usable ? dateline : null;
    }

    private static @Nullable Boolean accessible(JsonNode node) {
        JsonNode value = node.path("isAccessibleForFree");
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        String word = value.asText("");
        return word.equalsIgnoreCase("false") ? Boolean.FALSE : word.equalsIgnoreCase("true") ? Boolean.TRUE : null;
    }

    private static List<String> crumbs(JsonNode list) {
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
    private static List<String> names(JsonNode node, Map<String, JsonNode> ids) {
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

    private static List<JsonLdImage> images(JsonNode node, Map<String, JsonNode> ids) {
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
    private static @Nullable String copyright(JsonNode node, Map<String, JsonNode> ids) {
        String notice = text(node, "copyrightNotice");
        String holder = one(names(node.path("copyrightHolder"), ids));
        String year = text(node, "copyrightYear");
        if (notice != null || holder == null) {
            return notice == null ? text(node, "license") : notice;
        }
        return year == null || holder.contains(year) ? holder : "© " + year + " " + holder;
    }

    private static List<String> keywords(JsonNode node) {
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
    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = first(node.path(field));
        if (value.isObject()) {
            value = value.path("name");
        }
        return value.isTextual() || value.isNumber() ? clean(value.asText()) : null;
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() && !node.isEmpty() ? node.get(0) : node;
    }

    private static @Nullable String clean(String text) {
        String plain = text.indexOf('&') >= 0 ? Parser.unescapeEntities(text, false) : text;
        String stripped = plain.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private static @Nullable String one(List<String> list) {
        return list.isEmpty() ? null : list.get(0);
    }

    private static @Nullable String orElse(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
