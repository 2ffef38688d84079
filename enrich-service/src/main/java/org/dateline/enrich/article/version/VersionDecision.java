package org.dateline.enrich.article.version;

/** What a delivery of an article comes to. */
public sealed interface VersionDecision {

    /** The history from now on. */
    VersionHistory history();

    /** The delivery is a new version. */
    record NewVersion(ArticleVersion version, VersionHistory history) implements VersionDecision {}

    /** The delivery says nothing new; nothing goes downstream. */
    record Unchanged(VersionHistory history) implements VersionDecision {}

    /** The article has been killed; a kill is final, and the delivery is refused. */
    record Killed(VersionHistory history) implements VersionDecision {}
}
