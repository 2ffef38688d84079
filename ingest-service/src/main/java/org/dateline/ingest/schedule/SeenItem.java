package org.dateline.ingest.schedule;

import java.time.Instant;

/**
 * An item of a feed that has been published or refused.
 *
 * @param articleId its id
 * @param digest of what was published of it, see {@link ItemDigest}
 * @param seenAt when it was last in the feed
 */
public record SeenItem(String articleId, String digest, Instant seenAt) {}
