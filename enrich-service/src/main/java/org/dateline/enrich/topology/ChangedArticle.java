package org.dateline.enrich.topology;

import java.util.List;
import org.dateline.enrich.override.TaggedArticle;

/** An article that changed, by a new version or by an editor, with what is asked of the story writers because of it. */
record ChangedArticle(TaggedArticle tagged, List<StoryRequest> requests) {}
