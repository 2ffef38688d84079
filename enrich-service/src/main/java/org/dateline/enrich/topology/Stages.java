package org.dateline.enrich.topology;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.ArticleNormalizer;
import org.dateline.enrich.article.version.VersionPolicy;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.mediatopic.MediaTopic;
import org.dateline.enrich.story.LinkableArticle;
import org.dateline.enrich.story.StoryLinker;
import org.dateline.enrich.story.StoryOverride;

/**
 * The pure stages, wired. All are thread-safe.
 *
 * @param versions version of each component that has a part in the result, by its name; that of the gazetteer comes with the entities
 */
public record Stages(
        ArticleNormalizer normalizer,
        VersionPolicy versionPolicy,
        EntityStage entities,
        MediaTopicStage mediaTopics,
        LinkableStage linkables,
        StoryLinker storyLinker,
        Map<String, String> versions) {

    /**
     * An article's entities.
     *
     * @param gazetteerVersion version of the gazetteer that was in force; it changes while the service runs
     */
    public record FoundEntities(List<Entity> entities, String gazetteerVersion) {}

    /** Finds an article's entities, e.g. {@link org.dateline.enrich.entity.EntityTagger#tag}. */
    public interface EntityStage {
        FoundEntities tag(String text, String headline, String language);
    }

    /** Finds an article's media topics, e.g. {@link org.dateline.enrich.mediatopic.MediaTopicTagger#tag}. */
    public interface MediaTopicStage {
        List<MediaTopic> tag(Article article, List<Entity> entities);
    }

    /** Reduces an article to what links it, e.g. {@link org.dateline.enrich.story.LinkableArticleBuilder#of}. */
    public interface LinkableStage {
        LinkableArticle of(
                Article article,
                int version,
                List<Entity> entities,
                List<MediaTopic> mediaTopics,
                Instant eventTime,
                StoryOverride override);
    }

    public Stages {
        versions = new LinkedHashMap<>(versions);
    }
}
