package org.dateline.ingest.fetch;

import org.jspecify.annotations.Nullable;

/** Validators of an earlier answer, verbatim, for a conditional request (RFC 9110, section 13). */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    public static final Validators NONE = new Validators(null, null);
}
