package org.dateline.enrich.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reader (HTML page, plain-text page, feed item, bare text) found in a document, before the normalizer cleans it, weighs it
 * against what the source declared and decides whether it is an article.
 *
 * @param uri canonical address as the page states it, absolute
 * @param language language as the page states it, BCP 47; the normalizer checks it against the text
 * @param blocks the article's own text in order; paragraphs, headings, lists, quotations
 * @param completeness UNKNOWN where the reader cannot tell
 * @param notArticle why the document looks like no article (a section front, an error page...); null where it looks like one
 */
public record ArticleDraft(
        @Nullable String uri,
        @Nullable String headline,
        List<String> alternativeHeadlines,
        @Nullable String byline,
        List<String> authors,
        @Nullable String agency,
        @Nullable String located,
        @Nullable String section,
        @Nullable String publisher,
        @Nullable String language,
        List<Block> blocks,
        Completeness completeness,
        @Nullable NewsTime publishedAt,
        @Nullable NewsTime modifiedAt,
        @Nullable String copyrightNotice,
        List<Image> images,
        List<EditorialLink> relatedLinks,
        List<String> keywords,
        @Nullable String notArticle) {

    /**
     * A block of text with its kind; white space already folded.
     *
     * @param liveEntry the entry of a live blog that it is a part of; null outside of one
     */
    public record Block(
            TextBlock.Kind kind, String text, @Nullable LiveEntry liveEntry) {

        /** A block that is no part of a live blog's entry. */
        public Block(TextBlock.Kind kind, String text) {
            this(kind, text, null);
        }
    }

    /**
     * An entry of a live blog; its text is the blocks that name it.
     *
     * @param number place on the page, from 0
     */
    public record LiveEntry(
            int number, @Nullable String headline, @Nullable NewsTime publishedAt) {}

    public ArticleDraft {
        alternativeHeadlines = List.copyOf(alternativeHeadlines);
        authors = List.copyOf(authors);
        blocks = List.copyOf(blocks);
        images = List.copyOf(images);
        relatedLinks = List.copyOf(relatedLinks);
        keywords = List.copyOf(keywords);
    }
}
