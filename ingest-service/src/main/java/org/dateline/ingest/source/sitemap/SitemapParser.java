package org.dateline.ingest.source.sitemap;

import java.util.List;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.xml.XmlElement;
import org.dateline.ingest.source.xml.XmlNames;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sitemap. One without news entries lists all of a site, which is not news, and is refused; so is an index of sitemaps, whose
 * {@link #children} a caller may follow. Stateless.
 */
public final class SitemapParser {

    private final SitemapAdapter adapter = new SitemapAdapter();

    /**
     * A sitemap that an index names.
     *
     * @param lastModified when it changed, as the index writes it
     */
    public record Child(String uri, @Nullable String lastModified) {}

    /** Reads the root element of a sitemap; {@code bytes} go with a refusal. */
    public Reading parse(XmlElement document, byte[] bytes) {
        XmlElement root = XmlNames.ofRoot(document);
        if (root.name().equals("sitemapindex")) {
            String detail =
                    "an index of " + children(document).size() + " sitemaps: give the addresses of those for news";
            return Reading.refused("sitemap index", RejectReason.UNSUPPORTED_FORMAT, detail, bytes);
        }
        List<SourceItem> items = adapter.adapt(root);
        if (items.isEmpty()) {
            String detail = "a sitemap of " + root.elements("url").count()
                    + " addresses without a news entry: it lists a site, not its news";
            return Reading.refused("sitemap", RejectReason.UNSUPPORTED_FORMAT, detail, bytes);
        }
        return Reading.of("news sitemap", items);
    }

    /** The sitemaps that an index names, in its order; none of anything else. */
    public static List<Child> children(XmlElement document) {
        return XmlNames.ofRoot(document)
                .elements("sitemap")
                .flatMap(child -> child
                        .textOf("loc")
                        .filter(SitemapAdapter::isHttp)
                        .map(uri -> new Child(uri, child.textOf("lastmod").orElse(null)))
                        .stream())
                .toList();
    }
}
