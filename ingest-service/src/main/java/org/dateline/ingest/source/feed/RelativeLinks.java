package org.dateline.ingest.source.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes the addresses in a piece of HTML absolute where the feed sets an xml:base, which the piece alone does not know. Stateless. */
final class RelativeLinks {

    private RelativeLinks() {}

    static String resolve(String html, String base) {
        boolean links = html.indexOf('<') >= 0 && (html.contains("href") || html.contains("src"));
        if (!links || !Addresses.isHttp(base)) {
            return html;
        }
        Document document = Jsoup.parseBodyFragment(html, base);
        document.outputSettings().prettyPrint(false);
        absolute(document, "href");
        absolute(document, "src");
        return document.body().html();
    }

    private static void absolute(Document document, String attribute) {
        for (Element element : document.getElementsByAttribute(attribute)) {
            String address = element.absUrl(attribute);
            if (!address.isEmpty() && !element.attr(attribute).startsWith("#")) {
                element.attr(attribute, address);
            }
        }
    }
}
