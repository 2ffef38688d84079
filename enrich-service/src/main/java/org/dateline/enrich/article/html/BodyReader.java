package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.List;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.TextBlock;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Brings the article's blocks together: from the DOM, or from JSON-LD where the DOM has less. Immutable and thread-safe. */
final class BodyReader {

    /** Shorter bodies in JSON-LD are teasers. */
    private static final int SHORTEST_JSON_LD = 250;

    /** The DOM's text is believed from this share of the JSON-LD's on. */
    private static final double ENOUGH = 0.5;

    private final BlockFilter filter;

    BodyReader(BlockFilter filter) {
        this.filter = filter;
    }

    /** The page's own blocks that are the article's text. */
    List<PageBlock> blocks(Page page, FurnitureMap furniture, int body, @Nullable String headline) {
        String title = headline == null ? "" : headline;
        int heading = HeadlineFinder.above(page, furniture, page.tree().firstBlock(body), title);
        return filter.filter(page, furniture, body, heading, title);
    }

    /** The text as draft blocks; JSON-LD's body in place of the DOM's where that is much longer. */
    List<ArticleDraft.Block> read(List<PageBlock> kept, JsonLdArticle jsonLd) {
        int length = 0;
        List<ArticleDraft.Block> blocks = new ArrayList<>();
        for (PageBlock block : kept) {
            length += block.text().length();
            blocks.add(new ArticleDraft.Block(block.kind(), block.text()));
        }
        String body = jsonLd.body();
        if (body == null || body.length() < SHORTEST_JSON_LD || length >= ENOUGH * body.length()) {
            return blocks;
        }
        List<ArticleDraft.Block> declared = paragraphs(body);
        int declaredLength = declared.stream().mapToInt(b -> b.text().length()).sum();
        return declaredLength * ENOUGH > length ? declared : blocks;
    }

    /** Paragraphs of a body that JSON-LD states, marked up or not. */
    static List<ArticleDraft.Block> paragraphs(String body) {
        String plain = body;
        if (body.indexOf('<') >= 0 && body.indexOf('>') > 0) {
            plain = Jsoup.parseBodyFragment(body).wholeText();
        }
        List<ArticleDraft.Block> blocks = new ArrayList<>();
        for (String line : plain.split("\\R", -1)) {
            String text = line.strip();
            if (!text.isEmpty()) {
                blocks.add(new ArticleDraft.Block(TextBlock.Kind.PARAGRAPH, text));
            }
        }
        return blocks;
    }
}
