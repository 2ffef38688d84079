package org.dateline.train;

import java.util.List;

/**
 * A text with the names that are marked in it.
 *
 * @param spans in text order
 */
public record NameDocument(String id, String text, List<NameSpan> spans) {

    public NameDocument {
        spans = List.copyOf(spans);
    }
}
