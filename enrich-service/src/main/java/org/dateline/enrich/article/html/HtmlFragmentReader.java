package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.article.ArticleDraft;
import org.dateline.enrich.article.Completeness;
import org.dateline.enrich.article.EditorialLink;
import org.dateline.enrich.article.Image;
import org.dateline.enrich.article.TextBlock;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads the HTML body of a feed item or of a ninjs document: all of it is the article, but for the lines that feed generators
 * add. Never throws on bad mark-up. Immutable and thread-safe; load once.
 */
public final class HtmlFragmentReader {

    private static final int MAX_LINKS = 100;

    /** A block that is one link, and no longer than this, is a "Continue reading". */
    private static final int LONGEST_PROMPT = 120;

    private final ClassWords classWords = ClassWords.load();
    private final FurniturePhrases phrases = FurniturePhrases.load();

    private HtmlFragmentReader() {}

    /** Reads the word lists from the class path. */
    public static HtmlFragmentReader load() {
        return new HtmlFragmentReader();
    }

    /**
     * Reads the fragment.
     *
     * @param uri the article's address, for relative links
     */
    public ArticleDraft read(String html, @Nullable String uri) {
        Document document = MarkupParser.parse(html, uri).document();
        Page page = new PageScanner(classWords).scan(document);
        List<PageBlock> kept = new ArrayList<>();
        for (PageBlock block : page.tree().blocks()) {
            boolean prompt = block.linkDensity() > 0.9
                    && block.text().length() <= LONGEST_PROMPT
                    && block.kind() != TextBlock.Kind.HEADING
                    && page.tree().blocks().size() > 1;
            if (block.kind() != TextBlock.Kind.CAPTION
                    && !prompt
                    && !(block.text().length() < 80 && phrases.isFurniture(block.text()))) {
                kept.add(block);
            }
        }
        List<ArticleDraft.Block> blocks = new ArrayList<>();
        kept.forEach(block -> blocks.add(new ArticleDraft.Block(block.kind(), block.text())));
        return Drafts.of(blocks, Completeness.UNKNOWN, images(document), links(page, uri));
    }

    private static List<Image> images(Document document) {
        Map<String, Image> images = new LinkedHashMap<>();
        for (Element image : document.select("img[src]")) {
            String url = image.absUrl("src");
            Element figure = image.closest("figure");
            Element caption = figure == null ? null : figure.selectFirst("figcaption");
            String alt = image.attr("alt").strip();
            String words = caption == null ? alt : caption.text().strip();
            boolean pixel = "1".equals(image.attr("width")) || "1".equals(image.attr("height"));
            if (url.startsWith("http") && !pixel && images.size() < MAX_LINKS) {
                images.putIfAbsent(url, new Image(url, words.isEmpty() ? null : words, null));
            }
        }
        return new ArrayList<>(images.values());
    }

    private static List<EditorialLink> links(Page page, @Nullable String uri) {
        Map<String, EditorialLink> links = new LinkedHashMap<>();
        for (PageLink link : page.links()) {
            Element element = page.tree().element(link.element());
            String url = element.absUrl("href");
            String text = element.text().strip();
            if (url.startsWith("http") && !text.isEmpty() && !url.equals(uri) && links.size() < MAX_LINKS) {
                links.putIfAbsent(url, new EditorialLink(text, url, EditorialLink.Kind.INLINE));
            }
        }
        return new ArrayList<>(links.values());
    }
}
