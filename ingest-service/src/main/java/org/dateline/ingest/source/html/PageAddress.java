package org.dateline.ingest.source.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ingest.source.charset.CharsetLabels;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The address that a page gives for itself: rel=canonical, else og:url. Stateless. */
final class PageAddress {

    /** Both stand in the head; pages with more than this before the end of their head are rare. */
    private static final int REACH = 400_000;

    /**
     * Finds it.
     *
     * @param base address of the page, to resolve against; empty where there is none
     * @return an absolute http(s) address that is more than the front page of a site
     */
    Optional<String> find(byte[] page, Optional<String> contentType, String base) {
        Charset charset = contentType
                .flatMap(CharsetLabels::ofHeader)
                .flatMap(CharsetLabels::find)
                .orElse(StandardCharsets.UTF_8);
        Document document = Jsoup.parse(head(new String(page, 0, Math.min(page.length, REACH), charset)), base);
        return Stream.of(
                        document.select("link[rel~=(?i)^canonical$][href]").stream()
                                .map(link -> address(link, "href", base)),
                        document.select("meta[property=og:url][content]").stream()
                                .map(meta -> address(meta, "content", base)))
                .flatMap(each -> each)
                .filter(PageAddress::isArticleAddress)
                .findFirst();
    }

    private static String head(String page) {
        int end = page.toLowerCase(Locale.ROOT).indexOf("<body");
        return end < 0 ? page : page.substring(0, end);
    }

    private static String address(Element element, String attribute, String base) {
        return base.isEmpty() ? element.attr(attribute).strip() : element.absUrl(attribute);
    }

    /** Front pages are what careless templates write into every page; they say nothing about the article. */
    private static boolean isArticleAddress(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            return false;
        }
        int path = address.indexOf('/', 8);
        return path > 0 && path + 1 < address.length();
    }
}
