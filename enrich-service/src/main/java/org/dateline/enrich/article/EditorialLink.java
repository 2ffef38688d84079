package org.dateline.enrich.article;

import org.jspecify.annotations.Nullable;

/** A link that the publisher set to another story: kept out of the text, not thrown away. */
public record EditorialLink(String headline, @Nullable String uri, Kind kind) {

    /** Where the link stood. */
    public enum Kind {
        /** Beside or in the text, about the same matter. */
        RELATED,
        /** In the page's list of other stories. */
        MORE,
        /** Within a sentence of the text. */
        INLINE
    }
}
