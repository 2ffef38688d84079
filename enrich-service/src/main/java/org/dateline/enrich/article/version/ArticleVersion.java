package org.dateline.enrich.article.version;

import java.time.Instant;
import java.util.List;
import org.dateline.enrich.article.Article;

/**
 * An article with its place among its versions.
 *
 * @param version from 1, without gaps
 * @param changes names of the fields that differ from the version before, sorted; empty for version 1
 * @param firstCreated when version 1 was taken in: our clock at ingest
 * @param versionCreated when what made this version was taken in
 */
public record ArticleVersion(
        Article article, int version, List<String> changes, Instant firstCreated, Instant versionCreated) {

    public ArticleVersion {
        changes = List.copyOf(changes);
    }

    /** The same place among the versions, for the article as edited. */
    public ArticleVersion withArticle(Article edited) {
        return new ArticleVersion(edited, version, changes, firstCreated, versionCreated);
    }
}
