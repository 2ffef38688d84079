package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.article.Image;
import org.dateline.enrich.article.metadata.PictureCredit;
import org.dateline.enrich.article.metadata.PictureCreditReader;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Collects the article's images with their captions and credits: figures of the body first, then what the metadata name. Immutable and
 * thread-safe.
 */
final class ImageFinder {

    private static final int MAX_IMAGES = 40;

    /** Attributes in which sites keep the credit of a picture. */
    private static final List<String> CREDITS = List.of(
            "data-credit", "data-copyright", "data-image-credit", "data-credits", "data-photographer", "data-source");

    private static final List<String> CAPTIONS = List.of("data-caption", "data-image-caption");

    private static final List<String> ADDRESSES =
            List.of("src", "data-src", "data-original", "data-lazy-src", "data-url");

    private final PictureCreditReader reader;

    ImageFinder(PictureCreditReader reader) {
        this.reader = reader;
    }

    /** Images by document order, each address once. */
    List<Image> find(Page page, FurnitureMap furniture, JsonLdArticle jsonLd, int body, @Nullable String baseUri) {
        Map<String, Image> images = new LinkedHashMap<>();
        for (int index : page.figures()) {
            boolean elsewhere = !page.tree().isSmall(index)
                    || furniture.around(index) == ElementRole.RELATED
                    || furniture.around(index) == ElementRole.COMMENT;
            if (!elsewhere
                    && (page.tree().holds(body, index)
                            || page.tree().firstBlock(index) < page.tree().endBlock(body))) {
                addFigure(images, page.tree(), index);
            }
        }
        for (JsonLdArticle.JsonLdImage image : jsonLd.images()) {
            add(images, Addresses.absolute(baseUri, image.url()), image.caption(), image.credit());
        }
        for (String url : page.meta().all("og:image")) {
            add(images, Addresses.absolute(baseUri, url), page.meta().first("og:image:alt"), null);
        }
        return new ArrayList<>(images.values());
    }

    private void addFigure(Map<String, Image> images, PageTree tree, int figure) {
        Element image = null;
        Element caption = null;
        Element credit = null;
        for (int i = figure; i < tree.end(figure); i++) {
            Element element = tree.element(i);
            String tag = element.normalName();
            image = image == null && (tag.equals("img") || tag.equals("amp-img")) ? element : image;
            if (i == figure || element.attributesSize() == 0) {
                caption = caption == null && tag.equals("figcaption") ? element : caption;
                continue;
            }
            String name = element.className();
            boolean credits = name.contains("credit")
                    || name.contains("Credit")
                    || name.contains("copyright")
                    || name.contains("photographer")
                    || name.contains("imagesource")
                    || element.attr("itemprop").equals("copyrightHolder");
            credit = credit == null && credits && !element.text().isBlank() ? element : credit;
            caption = caption == null && (tag.equals("figcaption") || (!credits && name.contains("caption")))
                    ? element
                    : caption;
        }
        if (image != null) {
            String words = caption == null ? attribute(image, CAPTIONS) : caption.text();
            String by = credit == null ? attribute(image, CREDITS) : credit.text();
            add(images, address(image), words, by == null ? attribute(tree.element(figure), CREDITS) : by);
        }
    }

    private static @Nullable String attribute(Element element, List<String> names) {
        for (String name : names) {
            String value = element.attr(name);
            if (!value.isBlank() && !value.contains("://")) {
                return value;
            }
        }
        return null;
    }

    private static String address(Element image) {
        for (String attribute : ADDRESSES) {
            String stated = image.attr(attribute);
            String url = stated.isEmpty() || stated.startsWith("data:") ? "" : image.absUrl(attribute);
            if (url.startsWith("http")) {
                return url;
            }
        }
        return "";
    }

    private void add(
            Map<String, Image> images, @Nullable String url, @Nullable String caption, @Nullable String credit) {
        if (url == null || !url.startsWith("http") || images.size() >= MAX_IMAGES) {
            return;
        }
        PictureCredit read = reader.read(caption, credit);
        Image known = images.get(url);
        images.put(
                url,
                known == null
                        ? new Image(url, read.caption(), read.credit())
                        : new Image(
                                url,
                                known.caption() == null ? read.caption() : known.caption(),
                                known.credit() == null ? read.credit() : known.credit()));
    }
}
