package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.enrich.article.Image;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Collects the article's images with their captions and credits: figures of the body first, then what the metadata name. */
final class ImageFinder {

    private static final int MAX_IMAGES = 40;
    private static final int MAX_CAPTION = 1_000;

    /** A credit at the end of a caption: in brackets, or after a word for it. */
    private static final Pattern CREDIT = Pattern.compile(
            "(?:\\(([^()]{3,80})\\)|(?:(?:photo|foto|image|bild|quelle|source|credit|crédit|copyright)s?\\s*(?:by\\s*)?[:/]|©)\\s*(.{2,80}))$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private ImageFinder() {}

    /** Images by document order, each address once. */
    static List<Image> find(
            Page page, FurnitureMap furniture, JsonLdArticle jsonLd, int body, @Nullable String baseUri) {
        Map<String, Image> images = new LinkedHashMap<>();
        for (int index : page.figures()) {
            boolean elsewhere =
                    furniture.around(index) == ElementRole.RELATED || furniture.around(index) == ElementRole.COMMENT;
            if (!elsewhere
                    && (page.tree().holds(body, index)
                            || page.tree().firstBlock(index) < page.tree().endBlock(body))) {
                addFigure(images, page.tree().element(index));
            }
        }
        for (JsonLdArticle.JsonLdImage image : jsonLd.images()) {
            add(images, Addresses.absolute(baseUri, image.url()), image.caption(), null);
        }
        for (String url : page.meta().all("og:image")) {
            add(images, Addresses.absolute(baseUri, url), page.meta().first("og:image:alt"), null);
        }
        return new ArrayList<>(images.values());
    }

    private static void addFigure(Map<String, Image> images, Element figure) {
        Element image = figure.selectFirst("img, amp-img");
        if (image == null) {
            return;
        }
        String url = address(image);
        Element caption = figure.selectFirst("figcaption, [class*=caption]");
        Element credit = figure.selectFirst(
                "[class*=credit], [class*=copyright], [itemprop=copyrightHolder], [class*=photographer]");
        add(images, url, caption == null ? null : caption.text(), credit == null ? null : credit.text());
    }

    private static String address(Element image) {
        for (String attribute : List.of("src", "data-src", "data-original", "data-lazy-src")) {
            String url = image.absUrl(attribute);
            if (url.startsWith("http")) {
                return url;
            }
        }
        return "";
    }

    private static void add(
            Map<String, Image> images, @Nullable String url, @Nullable String caption, @Nullable String credit) {
        if (url == null || !url.startsWith("http") || images.size() >= MAX_IMAGES) {
            return;
        }
        String words = caption == null || caption.isBlank() || caption.length() > MAX_CAPTION ? null : caption.strip();
        String by = credit == null || credit.isBlank() || credit.length() > MAX_CAPTION ? null : credit.strip();
        if (words != null && by != null && words.endsWith(by) && words.length() > by.length()) {
            words = words.substring(0, words.length() - by.length()).strip();
        }
        if (words != null && by == null) {
            Matcher found = CREDIT.matcher(words);
            if (found.find()) {
                by = found.group(1) == null ? found.group(2) : found.group(1);
            }
        }
        images.putIfAbsent(url, new Image(url, words, by));
    }
}
