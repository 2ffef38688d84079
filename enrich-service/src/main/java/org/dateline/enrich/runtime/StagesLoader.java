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

    /** All stages; takes about a second, most of it reading the gazetteer and language profiles. */
    public static Stages load() {
        Gazetteer gazetteer = Gazetteer.starter();
        EntityTagger entities = EntityTagger.load(gazetteer);
        MediaTopicTagger mediaTopics = MediaTopicTagger.load();
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("enrich-service", ServiceVersion.get());
        versions.put("gazetteer", gazetteer.version());
        versions.put("names-en", entities.modelVersion());
        return new Stages(
                ArticleNormalizer.load(),
                new VersionPolicy(),
                entities::tag,
                mediaTopics::tag,
                new LinkableArticleBuilder()::of,
                new StoryLinker(StorySettings.standard()),
                versions);
    }
}
