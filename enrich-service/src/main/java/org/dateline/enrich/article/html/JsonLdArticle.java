package org.dateline.enrich.article.html;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the JSON-LD of a page says about its article; all strings as they stand there, entities decoded.
 *
 * @param type schema.org type of the article; null where the page states none
 * @param pageType schema.org type of the page where it is a front or a gallery
 * @param accessibleForFree whether it can be read without paying; null where nothing is said
 * @param crumbs names of the page's BreadcrumbList, outermost first
 */
record JsonLdArticle(
        @Nullable String type,
        @Nullable String pageType,
        @Nullable String headline,
        @Nullable String alternativeHeadline,
        List<String> authors,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String section,
        @Nullable String publisher,
        @Nullable String body,
        @Nullable String language,
        @Nullable String copyright,
        @Nullable String located,
        List<JsonLdImage> images,
        List<String> keywords,
        @Nullable Boolean accessibleForFree,
        List<String> crumbs) {

    /** An image with its caption and who made or owns it. */
    record JsonLdImage(
            String url, @Nullable String caption, @Nullable String credit) {}

    static final JsonLdArticle NONE = new JsonLdArticle(
            null, null, null, null, List.of(), null, null, null, null, null, null, null, null, List.of(), List.of(),
            null, List.of());

    JsonLdArticle {
        authors = List.copyOf(authors);
        images = List.copyOf(images);
        keywords = List.copyOf(keywords);
        crumbs = List.copyOf(crumbs);
    }
}
