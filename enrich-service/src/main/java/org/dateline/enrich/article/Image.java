package org.dateline.enrich.article;

import org.jspecify.annotations.Nullable;

/** An image of an article; the address is absolute, and empty where only a caption is known. */
public record Image(
        String uri, @Nullable String caption, @Nullable String credit) {}
