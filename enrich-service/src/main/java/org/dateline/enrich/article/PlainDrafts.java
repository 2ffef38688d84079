package org.dateline.enrich.article;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.article.ArticleDraft.Block;
import org.jspecify.annotations.Nullable;

/** Drafts of text that is the article and nothing else. */
final class PlainDrafts {

    private PlainDrafts() {}

    /** Paragraphs as they are: parted by blank lines, or else by line breaks. */
    static ArticleDraft of(String text) {
        String content = text.replace("\r\n", "\n").replace('\r', '\n');
        List<Block> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        boolean blankLines = content.contains("\n\n") || content.contains("\n \n");
        for (String line : content.split("\n", -1)) {
            if (line.isBlank() || !blankLines) {
                add(blocks, paragraph);
            }
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
        add(blocks, paragraph);
        return new ArticleDraft(
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                blocks,
                Completeness.UNKNOWN,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    /** The draft with other text. */
    static ArticleDraft withBlocks(ArticleDraft draft, List<Block> blocks, Completeness completeness) {
        return new ArticleDraft(
                draft.uri(),
                draft.headline(),
                draft.alternativeHeadlines(),
                draft.byline(),
                draft.authors(),
                draft.agency(),
                draft.located(),
                draft.section(),
                draft.publisher(),
                draft.language(),
                blocks,
                completeness,
                draft.publishedAt(),
                draft.modifiedAt(),
                draft.copyrightNotice(),
                draft.images(),
                draft.relatedLinks(),
                draft.keywords(),
                draft.notArticle());
    }

    /** The draft with another headline. */
    static ArticleDraft withHeadline(ArticleDraft draft, @Nullable String headline) {
        return new ArticleDraft(
                draft.uri(),
                headline,
                draft.alternativeHeadlines(),
                draft.byline(),
                draft.authors(),
                draft.agency(),
                draft.located(),
                draft.section(),
                draft.publisher(),
                draft.language(),
                draft.blocks(),
                draft.completeness(),
                draft.publishedAt(),
                draft.modifiedAt(),
                draft.copyrightNotice(),
                draft.images(),
                draft.relatedLinks(),
                draft.keywords(),
                draft.notArticle());
    }

    private static void add(List<Block> blocks, StringBuilder paragraph) {
        String text = paragraph.toString().strip();
        if (!text.isEmpty()) {
            blocks.add(new Block(TextBlock.Kind.PARAGRAPH, text));
        }
        paragraph.setLength(0);
    }
}
