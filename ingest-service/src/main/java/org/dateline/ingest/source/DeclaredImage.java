package org.dateline.ingest.source;

import org.jspecify.annotations.Nullable;

/** An image as the source gave it. */
public record DeclaredImage(
        String uri, @Nullable String caption, @Nullable String credit) {}
