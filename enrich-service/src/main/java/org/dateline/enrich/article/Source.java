package org.dateline.enrich.article;

import org.jspecify.annotations.Nullable;

/**
 * Who said it, and by which way it came.
 *
 * @param sourceId stable id: a feed's id, a host name, or the name given with a push; lower case
 * @param name name for people
 * @param uri where the source is
 * @param kind {@code feed}, {@code page}, {@code file} or {@code push}
 */
public record Source(
        String sourceId, @Nullable String name, @Nullable String uri, String kind) {}
