package org.dateline.enrich.override;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.dateline.enrich.article.Article;
import org.dateline.enrich.article.PubStatus;
import org.dateline.enrich.article.version.ArticleVersion;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.mediatopic.MediaTopic;
import org.jspecify.annotations.Nullable;

/**
 * What an editor wants different about one article. Null and empty fields change nothing.
 *
 * @param addEntities to add, or to replace those of the same id
 * @param addMediaTopics to add, or to replace those of the same qcode
 * @param storyId story to which the article belongs
 * @param detach in no story but one of its own
 * @param mergeStoryId another story that is to be one with the article's
 */
public record ArticleOverride(
        String articleId,
        @Nullable String headline,
        @Nullable String section,
        @Nullable String language,
        @Nullable PubStatus pubStatus,
        @Nullable String statusReason,
        List<Entity> addEntities,
        List<String> removeEntityIds,
        List<MediaTopic> addMediaTopics,
        List<String> removeQcodes,
        @Nullable String storyId,
        boolean detach,
        @Nullable String mergeStoryId,
        String editor,
        Instant editedAt) {

    public ArticleOverride {
        addEntities = List.copyOf(addEntities);
        removeEntityIds = List.copyOf(removeEntityIds);
        addMediaTopics = List.copyOf(addMediaTopics);
        removeQcodes = List.copyOf(removeQcodes);
    }

    /** Names of the fields of an enriched article that this override sets, in a fixed order. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        add(names, "headline", headline != null);
        add(names, "section", section != null);
        add(names, "language", language != null);
        add(names, "pubStatus", pubStatus != null);
        add(names, "entities", !addEntities.isEmpty() || !removeEntityIds.isEmpty());
        add(names, "mediaTopics", !addMediaTopics.isEmpty() || !removeQcodes.isEmpty());
        add(names, "story", storyId != null || detach || mergeStoryId != null);
        return names;
    }

    /**
     * The article as the editor wants it. One that its source killed stays as it is: nothing is put back. One that the editor cancels
     * loses its text and tags here, and gets them back when the override is taken back.
     */
    public TaggedArticle applyTo(TaggedArticle tagged) {
        ArticleVersion version = tagged.version();
        if (version.article().pubStatus() == PubStatus.CANCELED) {
            return tagged;
        }
        Article edited = overridden(version.article());
        if (edited.pubStatus() == PubStatus.CANCELED) {
            return new TaggedArticle(
                    version.withArticle(edited.canceled(edited.statusReason())),
                    List.of(),
                    List.of(),
                    tagged.gazetteerVersion());
        }
        return new TaggedArticle(
                version.withArticle(edited),
                merged(
                        tagged.entities(),
                        addEntities,
                        removeEntityIds,
                        Entity::entityId,
                        Comparator.comparingDouble(Entity::salience).reversed()),
                merged(
                        tagged.mediaTopics(),
                        addMediaTopics,
                        removeQcodes,
                        MediaTopic::qcode,
                        Comparator.comparingDouble(MediaTopic::confidence).reversed()),
                tagged.gazetteerVersion());
    }

    private static void add(List<String> names, String name, boolean set) {
        if (set) {
            names.add(name);
        }
    }

    private static <T> List<T> merged(
            List<T> found, List<T> added, List<String> removed, Function<T, String> id, Comparator<T> order) {
        List<T> merged = new ArrayList<>(added);
        List<String> addedIds = added.stream().map(id).toList();
        for (T item : found) {
            if (!addedIds.contains(id.apply(item)) && !removed.contains(id.apply(item))) {
                merged.add(item);
            }
        }
        merged.sort(order);
        return merged;
    }

    private Article overridden(Article article) {
        Article edited = headline == null ? article : article.withHeadline(headline);
        edited = section == null ? edited : edited.withSection(section);
        edited = language == null ? edited : edited.withLanguage(language);
        PubStatus status = pubStatus == null ? edited.pubStatus() : pubStatus;
        boolean sameStatus = status == edited.pubStatus();
        return edited.withStatus(status, statusReason == null && sameStatus ? edited.statusReason() : statusReason);
    }
}
