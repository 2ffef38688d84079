package org.dateline.enrich.article.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            if (webPage == null && JsonLdValues.hasType(object, Set.of("WebPage", "ItemPage"))) {
                webPage = object;
            }
            if (pageType == null && PageKind.types().stream().anyMatch(types -> JsonLdValues.hasType(object, types))) {
                pageType = JsonLdValues.bareType(
                        JsonLdValues.first(object.path("@type")).asText());
            }
            if (crumbs.isEmpty() && JsonLdValues.hasType(object, Set.of("BreadcrumbList"))) {
                crumbs = JsonLdValues.crumbs(object);
            }
        }
        return article(article, webPage, ids, crumbs, pageType);
    }

    private static int articleWeight(JsonNode object) {
        if (!JsonLdValues.hasType(object, ARTICLES)) {
            return 0;
        }
        // A live blog holds its entries, each of which is a whole posting.
        int weight = object.hasNonNull("liveBlogUpdate") ? 20 : 1;
        for (String field : List.of("headline", "datePublished", "articleBody", "author")) {
            weight += object.hasNonNull(field) ? 2 : 0;
        }
        return weight;
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
        String headline = JsonLdValues.text(node, "headline");
        return new JsonLdArticle(
                article == null
                        ? null
                        : JsonLdValues.bareType(
                                JsonLdValues.first(article.path("@type")).asText()),
                pageType,
                headline == null && article != null ? JsonLdValues.text(node, "name") : headline,
                JsonLdValues.text(node, "alternativeHeadline"),
                JsonLdValues.names(node.has("author") ? node.get("author") : node.path("creator"), ids),
                JsonLdValues.orElse(JsonLdValues.text(node, "datePublished"), JsonLdValues.text(page, "datePublished")),
                JsonLdValues.orElse(JsonLdValues.text(node, "dateModified"), JsonLdValues.text(page, "dateModified")),
                JsonLdValues.text(node, "articleSection"),
                JsonLdValues.one(JsonLdValues.names(node.path("publisher"), ids)),
                node.path("articleBody").isTextual() ? node.get("articleBody").asText() : null,
                JsonLdValues.orElse(JsonLdValues.text(node, "inLanguage"), JsonLdValues.text(page, "inLanguage")),
                JsonLdValues.copyright(node, ids),
                place(JsonLdValues.text(node, "dateline")),
                JsonLdValues.images(node.path("image"), ids),
                JsonLdValues.keywords(node.path("keywords")),
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
}
