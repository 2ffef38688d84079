package org.dateline.ingest.identity;

import java.util.List;

/**
 * Who an article is.
 *
 * @param articleId the id
 * @param aliases other keys under which it is known, in the order of their weight
 */
public record ArticleIdentity(String articleId, List<String> aliases) {

    public ArticleIdentity {
        aliases = List.copyOf(aliases);
    }
}
