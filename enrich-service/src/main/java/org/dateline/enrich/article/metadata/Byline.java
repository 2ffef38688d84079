package org.dateline.enrich.article.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A by-line, taken apart.
 *
 * @param authors people, in order, without titles, roles and addresses
 * @param agency news agency credited, by its canonical name
 */
public record Byline(List<String> authors, @Nullable String agency) {

    /** A by-line that names nobody. */
    public static final Byline NOBODY = new Byline(List.of(), null);

    public Byline {
        authors = List.copyOf(authors);
    }
}
