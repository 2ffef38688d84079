package org.dateline.enrich.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.enrich.article.ArticleNormalizer;
import org.dateline.enrich.article.version.VersionPolicy;
import org.dateline.enrich.entity.EntityTagger;
import org.dateline.enrich.entity.Gazetteer;
import org.dateline.enrich.mediatopic.MediaTopicTagger;
import org.dateline.enrich.story.LinkableArticleBuilder;
import org.dateline.enrich.story.StoryLinker;
import org.dateline.enrich.story.StorySettings;
import org.dateline.enrich.topology.Stages;

/** Wires the pure stages with what ships with the service. */
public final class StagesLoader {

    private StagesLoader() {}

    /** All stages with the gazetteer that ships; takes about a second, most of it reading the model of names and language profiles. */
    public static Stages load() {
        EntityTagger tagger = EntityTagger.load(Gazetteer.starter());
        String version = tagger.gazetteer().version();
        return load(
                (text, headline, language) -> new Stages.FoundEntities(tagger.tag(text, headline, language), version),
                tagger.modelVersion(),
                MediaTopicTagger.load());
    }

    /** All stages, with the entities found by this one. */
    static Stages load(Stages.EntityStage entities, String modelVersion, MediaTopicTagger mediaTopics) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("enrich-service", ServiceVersion.get());
        versions.put("names-en", modelVersion);
        return new Stages(
                ArticleNormalizer.load(),
                new VersionPolicy(),
                entities,
                mediaTopics::tag,
                new LinkableArticleBuilder()::of,
                new StoryLinker(StorySettings.standard()),
                versions);
    }
}
