package org.dateline.enrich.topology;

import org.apache.kafka.streams.kstream.Named;

/**
 * Names of stores and internal topics. Renaming one orphans its state: read {@code docs/adr} and drain before you do.
 */
public final class NodeNames {

    public static final String ARTICLE_VERSIONS = "article-versions";
    public static final String TAGGED_ARTICLES = "tagged-articles";
    public static final String ARTICLE_OVERRIDES = "article-overrides";
    public static final String LINKED_LANGUAGES = "linked-languages";
    public static final String STORY_INDEX = "story-index";
    public static final String ISSUED_ARTICLES = "issued-articles";
    public static final String PENDING_TOMBSTONES = "pending-tombstones";
    public static final String ARTICLES_BY_LANGUAGE = "articles-by-language";
    public static final String ASSIGNMENTS_BY_ARTICLE = "assignments-by-article";

    private NodeNames() {}

    static Named node(String name) {
        return Named.as(name);
    }

    /** Key of a version in {@link #TAGGED_ARTICLES}. */
    static String versionKey(String articleId, int version) {
        return articleId + "/" + version;
    }
}
