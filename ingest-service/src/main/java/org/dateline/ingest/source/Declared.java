package org.dateline.ingest.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the source said about the article outside its content. All strings are verbatim: interpreting a date, a by-line or a
 * language is the enricher's work. Made by {@link DeclaredBuilder}.
 *
 * @param urgency 1 (most) to 9 (least)
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
        List<DeclaredImage> images) {

    /** For sources that say nothing outside the content. */
    public static final Declared NOTHING = new DeclaredBuilder().build();

    public Declared {
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        subjects = List.copyOf(subjects);
        images = List.copyOf(images);
    }

    /** The same in a language. */
    public Declared inLanguage(String other) {
        return new Declared(
                itemId,
                headline,
                summary,
                authors,
                published,
                updated,
                embargoed,
                other,
                section,
                publisher,
                copyrightNotice,
                usageTerms,
                edNote,
                located,
                version,
                urgency,
                keywords,
                subjects,
                images);
    }

    /** Whether the source said nothing at all. */
    public boolean isEmpty() {
        return equals(NOTHING);
    }
}
