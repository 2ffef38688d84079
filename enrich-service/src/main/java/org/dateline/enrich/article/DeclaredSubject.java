package org.dateline.enrich.article;

import org.jspecify.annotations.Nullable;

/** A subject as the publisher gave it: code in a scheme, or free text in {@code name}. */
public record DeclaredSubject(
        @Nullable String scheme,
        @Nullable String code,
        @Nullable String name) {}
