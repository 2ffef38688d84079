package org.dateline.enrich.story;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links a whole list of articles in its order: for the command line, where nothing is remembered between two runs. */
public final class StoryReplay {

    private final StoryLinker linker;
    private final StoryIndex index = new InMemoryStoryIndex();
    private final Map<String, StoryReference> stories = new LinkedHashMap<>();

    /** A replay that knows no article yet. Not thread-safe. */
    public StoryReplay(StorySettings settings) {
        this.linker = new StoryLinker(settings);
    }

    /** The final story of each article of a list, by article id, in the order in which they came first. */
    public static Map<String, StoryReference> link(List<LinkableArticle> articles, StorySettings settings) {
        StoryReplay replay = new StoryReplay(settings);
        articles.forEach(replay::add);
        return replay.stories();
    }

    /** Links the next article. */
    public void add(LinkableArticle article) {
        linker.link(article, index)
                .assignments()
                .forEach(assignment -> stories.put(assignment.articleId(), assignment.story()));
    }

    /** The story of each article so far; not live. */
    public Map<String, StoryReference> stories() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(stories));
    }
}
