package org.dateline.enrich.topology;

import java.time.Instant;

/** Asks for an article's tags to be made again. */
public record RetagRequest(String articleId, String reason, Instant requestedAt) {}
