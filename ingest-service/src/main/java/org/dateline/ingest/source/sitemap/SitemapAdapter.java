package org.dateline.ingest.source.sitemap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.xml.XmlElement;

/**
 * From the {@code url} elements of a sitemap (sitemaps.org 0.9) that have a {@code news:news} (Google News sitemaps 0.9 and 1.0) to
 * items: address, headline, date, language, publication, keywords and images; there is no text. Stateless.
 */
final class SitemapAdapter {

    /** Of the specification: at most 50,000 addresses in one file. Twice that is still read. */
    private static final int MAX_ENTRIES = 100_000;

    List<SourceItem> adapt(XmlElement urlset) {
        List<SourceItem> items = new ArrayList<>();
        urlset.elements("url").limit(MAX_ENTRIES).forEach(url -> item(url).ifPresent(items::add));
        return items;
    }

    private static Optional<SourceItem> item(XmlElement url) {
        Optional<XmlElement> news = url.elements("news:news").findFirst();
        Optional<String> address = url.textOf("loc").filter(SitemapAdapter::isHttp);
        if (news.isEmpty() || address.isEmpty()) {
            return Optional.empty();
        }
        XmlElement entry = news.get();
        Optional<XmlElement> publication = entry.elements("news:publication").findFirst();
        DeclaredBuilder said = new DeclaredBuilder()
                .headline(entry.textOf("news:title").orElse(null))
                .published(entry.textOf("news:publication_date").orElse(null))
                .updated(url.textOf("lastmod").orElse(null))
                .language(publication
                        .flatMap(element -> element.textOf("news:language"))
                        .or(() -> entry.textOf("news:language"))
                        .orElse(null))
                .publisher(publication
                        .flatMap(element -> element.textOf("news:name"))
                        .orElse(null));
        Stream.of("news:keywords", "news:genres")
                .flatMap(name -> entry.textOf(name).stream())
                .flatMap(list -> Stream.of(list.split(",", -1)))
                .forEach(said::keyword);
        url.elements("image:image")
                .forEach(image -> said.image(
                        image.textOf("image:loc").filter(SitemapAdapter::isHttp).orElse(null),
                        image.textOf("image:caption", "image:title").orElse(null),
                        null));
        return Optional.of(new SourceItem(
                PubStatus.USABLE,
                null,
                address.get(),
                null,
                null,
                ContentFormat.HTML_FRAGMENT,
                "text/html",
                StandardCharsets.UTF_8.name(),
                null,
                new byte[0],
                said.build()));
    }

    static boolean isHttp(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}
