package org.dateline.enrich.story;

import java.time.Instant;
import java.util.List;
import org.dateline.enrich.text.Evidence;
import org.jspecify.annotations.Nullable;

/** The related articles of one article, best first, at most 20. */
public record ArticleLinks(
        String articleId, int version, @Nullable String storyId, List<Link> links, Instant linkedAt) {

    /** One related article. */
    public record Link(String articleId, Relation relation, float score, List<Evidence> evidence) {
        public Link {
            evidence = List.copyOf(evidence);
        }
    }

    /** How two articles are related. */
    public enum Relation {
        DUPLICATE_OF,
        SAME_STORY,
        /** The later article's story goes on with the earlier one's: the same people or places. */
        FOLLOW_UP,
        PUBLISHER_RELATED
    }

    public ArticleLinks {
        links = List.copyOf(links);
    }
}
