package org.dateline.enrich.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the source said about the article outside its content: the fields of a feed item, of a ninjs document or of a push.
 * All strings are verbatim.
 */
public record Declared(
        @Nullable String itemId,
        @Nullable String headline,
        @Nullable String summary,
        List<String> authors,
        @Nullable String published,
        @Nullable String updated,
        @Nullable String embargoed,
        @Nullable String language,
        @Nullable String section,
        @Nullable String publisher,
        @Nullable String copyrightNotice,
        @Nullable String usageTerms,
        @Nullable String edNote,
        @Nullable String located,
        @Nullable String version,
        @Nullable Integer urgency,
        List<String> keywords,
        List<DeclaredSubject> subjects,
        List<Image> images) {

    /** For sources that say nothing outside the content. */
    public static final Declared NOTHING = new Declared(
            null, null, null, List.of(), null, null, null, null, null, null, null, null, null, null, null, null,
            List.of(), List.of(), List.of());

    public Declared {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        subjects = List.copyOf(subjects);
        images = List.copyOf(images);
    }
}
