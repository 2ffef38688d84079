package org.dateline.ingest.source.newsml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.xml.XmlElement;

/**
 * From the references of a NewsML-G2 {@code packageItem} to items. A reference with an address of its own and a headline is an article
 * that is known by that address. One that only repeats the guid of an item says nothing that the item does not say, and would be
 * taken for a version of it without text: it is left to the item. Stateless.
 */
final class PackageItemAdapter {

    List<SourceItem> adapt(XmlElement packageItem) {
        List<SourceItem> items = new ArrayList<>();
        Names.below(packageItem, "itemref").forEach(reference -> item(reference).ifPresent(items::add));
        return items;
    }

    static long references(XmlElement packageItem) {
        return Names.below(packageItem, "itemref").size();
    }

    private static Optional<SourceItem> item(XmlElement reference) {
        Optional<String> address = reference.attribute("href").filter(Names::isHttp);
        Optional<String> headline = reference.textOf("headline", "title").map(Names::oneLine);
        if (address.isEmpty() || headline.isEmpty() || !isText(reference) || !isUsable(reference)) {
            return Optional.empty();
        }
        DeclaredBuilder said = new DeclaredBuilder()
                .headline(headline.get())
                .summary(reference.textOf("description").orElse(null))
                .published(reference.textOf("firstcreated", "versioncreated").orElse(null))
                .updated(reference.textOf("versioncreated").orElse(null))
                .publisher(reference
                        .elements("provider")
                        .flatMap(provider -> Names.of(provider).stream())
                        .findFirst()
                        .orElse(null));
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

    private static boolean isText(XmlElement reference) {
        String itemClass = code(reference, "itemclass");
        return itemClass.isEmpty() || itemClass.equals("text");
    }

    private static boolean isUsable(XmlElement reference) {
        String status = code(reference, "pubstatus");
        return status.isEmpty() || status.equals("usable");
    }

    private static String code(XmlElement reference, String name) {
        String code = reference
                .elements(name)
                .flatMap(element -> element.attribute("qcode").or(() -> element.attribute("uri")).stream())
                .findFirst()
                .orElse("");
        return code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1)
                .toLowerCase(Locale.ROOT);
    }
}
