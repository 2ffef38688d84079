package org.dateline.enrich.story;

import java.util.List;
import org.dateline.enrich.story.Story.Member;
import org.dateline.enrich.story.StoryIndex.IndexedArticle;
import org.dateline.enrich.story.StoryReference.Role;
import org.jspecify.annotations.Nullable;

/** Finds the copies of an article another original when it has changed or gone. */
final class ArticleCopies {

    private final StorySettings settings;

    ArticleCopies(StorySettings settings) {
        this.settings = settings;
    }

    /**
     * Settles those copies of an article in a story that are its copies no more: the first becomes the original of the others.
     *
     * @param story the story that the copies stand in
     */
    void settle(String originalId, StoryState story, LinkingRound round) {
        IndexedArticle original = round.article(originalId);
        String heir = null;
        for (Member member : List.copyOf(story.members())) {
            if (member.role() != Role.DUPLICATE) {
                continue;
            }
            IndexedArticle copy = round.article(member.articleId());
            if (copy == null || !originalId.equals(copy.story().duplicateOf()) || isStillCopy(copy, original)) {
                continue;
            }
            Role role = heir == null ? Role.MEMBER : Role.DUPLICATE;
            StoryReference reference =
                    new StoryReference(story.storyId(), role, copy.story().score(), heir);
            round.put(new IndexedArticle(copy.article(), reference, copy.links(), copy.vector()));
            story.setRole(member.articleId(), role);
            heir = heir == null ? member.articleId() : heir;
        }
    }

    private boolean isStillCopy(IndexedArticle copy, @Nullable IndexedArticle original) {
        return original != null
                && original.story().storyId().equals(copy.story().storyId())
                && copy.article().shingles().similarity(original.article().shingles()) >= settings.duplicateThreshold();
    }
}
