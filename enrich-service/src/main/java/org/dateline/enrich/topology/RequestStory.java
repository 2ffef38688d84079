package org.dateline.enrich.topology;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.version.ArticleVersion;
import org.dateline.enrich.override.ArticleOverride;
import org.dateline.enrich.override.TaggedArticle;
import org.dateline.enrich.story.LinkableArticle;
import org.jspecify.annotations.Nullable;

/** Asks the single writer of the article's language for its story; the key of what goes out is the language. */
final class RequestStory implements Processor<String, TaggedArticle, String, StoryRequest> {

    /** Makes what the linker needs to know of an article. */
    interface Linkables {
        LinkableArticle of(TaggedArticle tagged, @Nullable String assignedStoryId, boolean detached);
    }

    private final Linkables linkables;
    private @Nullable ProcessorContext<String, StoryRequest> context;
    private @Nullable KeyValueStore<String, ArticleOverride> overrides;
    private @Nullable KeyValueStore<String, String> languages;

    RequestStory(Linkables linkables) {
        this.linkables = linkables;
    }

    @Override
    public void init(ProcessorContext<String, StoryRequest> processorContext) {
        context = processorContext;
        overrides = processorContext.getStateStore(NodeNames.ARTICLE_OVERRIDES);
        languages = processorContext.getStateStore(NodeNames.LINKED_LANGUAGES);
    }

    @Override
    public void process(Record<String, TaggedArticle> record) {
        ArticleOverride override = Initialized.of(overrides).get(record.key());
        TaggedArticle tagged = override == null ? record.value() : override.applyTo(record.value());
        ArticleVersion version = tagged.version();
        Article article = version.article();
        String before = Initialized.of(languages).get(record.key());
        boolean usable = article.pubStatus() == PubStatus.USABLE;
        // A kill arrives emptied of its language: it must go where the article was linked.
        String language = !usable && before != null ? before : article.language();
        if (before != null && !before.equals(language)) {
            forward(record, remove(record.key(), version, before, "language is now " + language, false));
        }
        if (!usable) {
            String reason = article.pubStatus() == PubStatus.CANCELED ? "article canceled" : "article withheld";
            forward(record, remove(record.key(), version, language, reason, true));
            return;
        }
        Initialized.of(languages).put(record.key(), language);
        LinkableArticle linkable = linkables.of(
                tagged, override == null ? null : override.storyId(), override != null && override.detach());
        forward(
                record,
                new StoryRequest(
                        record.key(), version.version(), language, linkable, version.versionCreated(), null, true));
    }

    private static StoryRequest remove(
            String articleId, ArticleVersion version, String language, String reason, boolean reissue) {
        return new StoryRequest(
                articleId, version.version(), language, null, version.versionCreated(), reason, reissue);
    }

    private void forward(Record<String, TaggedArticle> record, StoryRequest request) {
        Initialized.of(context).forward(record.withKey(request.language()).withValue(request));
    }
}
