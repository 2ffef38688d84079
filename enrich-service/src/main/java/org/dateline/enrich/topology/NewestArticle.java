package org.dateline.enrich.topology;

import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.version.VersionHistory;
import org.dateline.enrich.override.TaggedArticle;
import org.jspecify.annotations.Nullable;

/** The newest version of an article, out of the stores. */
final class NewestArticle {

    private NewestArticle() {}

    /** Null where we do not have it, or its source killed it. */
    static @Nullable TaggedArticle of(
            String articleId,
            KeyValueStore<String, VersionHistory> versions,
            KeyValueStore<String, TaggedArticle> tagged) {
        VersionHistory history = versions.get(articleId);
        return history == null || history.pubStatus() == PubStatus.CANCELED
                ? null
                : tagged.get(NodeNames.versionKey(articleId, history.version()));
    }
}
