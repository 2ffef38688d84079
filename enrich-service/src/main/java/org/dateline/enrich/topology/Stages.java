package org.dateline.enrich.topology;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.enrich.article.ArticleNormalizer;
import org.dateline.enrich.article.version.VersionPolicy;
import org.dateline.enrich.entity.EntityTagger;
import org.dateline.enrich.mediatopic.MediaTopicTagger;
import org.dateline.enrich.story.LinkableArticleBuilder;
import org.dateline.enrich.story.StoryLinker;

/**
 * The pure stages, wired. All are thread-safe.
 *
 * @param versions version of each component that has a part in the result, by its name
 */
public record Stages(
        ArticleNormalizer normalizer,
        VersionPolicy versionPolicy,
        EntityTagger entityTagger,
        MediaTopicTagger mediaTopicTagger,
        LinkableArticleBuilder linkables,
        StoryLinker storyLinker,
        Map<String, String> versions) {

    public Stages {
        versions = new LinkedHashMap<>(versions);
    }
}
