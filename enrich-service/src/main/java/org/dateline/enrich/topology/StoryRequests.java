package org.dateline.enrich.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.version.ArticleVersion;
import org.dateline.enrich.override.ArticleOverride;
import org.dateline.enrich.override.TaggedArticle;
import org.dateline.enrich.story.StoryOverride;
import org.jspecify.annotations.Nullable;

/**
 * Words what is asked of the single writers of stories when an article has changed. Only reads and reckons, so that a failure leaves no
 * trace in the state; the caller keeps {@link Asked#language()} when all went well.
 */
final class StoryRequests {

    /**
     * What to ask, in order.
     *
     * @param language in which the article is linked from now on; null where it is not linked
     */
    record Asked(List<StoryRequest> requests, @Nullable String language) {

        /** Remembers where the article is linked; one that is taken away is remembered until its tombstone. */
        void keep(String articleId, KeyValueStore<String, String> languages) {
            if (language != null) {
                languages.put(articleId, language);
            }
        }
    }

    private final Stages.LinkableStage linkables;

    StoryRequests(Stages.LinkableStage linkables) {
        this.linkables = linkables;
    }

    /**
     * What to ask for this article.
     *
     * @param before language in which it was linked last; null where it never was
     */
    Asked of(TaggedArticle found, @Nullable ArticleOverride override, @Nullable String before) {
        TaggedArticle tagged = override == null ? found : override.applyTo(found);
        ArticleVersion version = tagged.version();
        Article article = version.article();
        boolean usable = article.pubStatus() == PubStatus.USABLE;
        // A kill arrives emptied of its language: it must go where the article was linked.
        String language = !usable && before != null ? before : article.language();
        List<StoryRequest> requests = new ArrayList<>();
        if (before != null && !before.equals(language)) {
            requests.add(remove(version, before, "language is now " + language, false));
        }
        if (!usable) {
            String reason = article.pubStatus() == PubStatus.CANCELED ? "article canceled" : "article withheld";
            requests.add(remove(version, language, reason, true));
            return new Asked(requests, null);
        }
        requests.add(new StoryRequest(
                article.articleId(),
                version.version(),
                language,
                linkables.of(
                        article,
                        version.version(),
                        tagged.entities(),
                        tagged.mediaTopics(),
                        version.versionCreated(),
                        override == null
                                ? StoryOverride.NONE
                                : new StoryOverride(override.storyId(), override.detach(), override.mergeStoryId())),
                version.versionCreated(),
                null,
                true,
                article.traceparent()));
        return new Asked(requests, language);
    }

    private static StoryRequest remove(ArticleVersion version, String language, String reason, boolean reissue) {
        return new StoryRequest(
                version.article().articleId(),
                version.version(),
                language,
                null,
                version.versionCreated(),
                reason,
                reissue,
                version.article().traceparent());
    }
}
