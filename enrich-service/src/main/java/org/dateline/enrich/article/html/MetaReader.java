package org.dateline.enrich.article.html;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** Reads {@code meta}, {@code title} and {@code link} elements into {@link MetaTags}. */
final class MetaReader {

    private static final int MAX_VALUE = 20_000;

    private MetaReader() {}

    static void read(Element element, String tag, MetaTags meta) {
        switch (tag) {
            case "title" -> {
                if (meta.first("html:title") == null) {
                    meta.add("html:title", element.text());
                }
            }
            case "link" -> readLink(element, meta);
            default -> readMeta(element, meta);
        }
    }

    private static void readLink(Element element, MetaTags meta) {
        switch (element.attr("rel").toLowerCase(Locale.ROOT)) {
            case "canonical" -> meta.add("link:canonical", element.absUrl("href"));
            case "license" -> meta.add("link:license", element.absUrl("href"));
            case "amphtml" -> meta.add("link:amphtml", element.absUrl("href"));
            default -> {}
        }
    }

    private static void readMeta(Element element, MetaTags meta) {
        String content = element.attr("content");
        if (content.isEmpty() || content.length() > MAX_VALUE) {
            return;
        }
        for (String property : element.attr("property").split("\\s+", -1)) {
            meta.add(property, content);
        }
        meta.add(element.attr("name"), content);
        String itemProp = element.attr("itemprop");
        if (!itemProp.isEmpty()) {
            meta.add("itemprop:" + itemProp, content);
        }
        String equiv = element.attr("http-equiv");
        if (!equiv.isEmpty()) {
            meta.add("http-equiv:" + equiv, content);
        }
    }
}
