package org.dateline.ingest.source;

import org.jspecify.annotations.Nullable;

/**
 * A subject or category as the publisher gave it.
 *
 * @param scheme vocabulary of the code
 * @param code code in that vocabulary
 * @param name name or free text
 */
public record DeclaredSubject(
        @Nullable String scheme,
        @Nullable String code,
        @Nullable String name) {}
