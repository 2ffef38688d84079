package org.dateline.ingest.source.newsml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.nitf.NitfAdapter;
import org.dateline.ingest.source.xml.XmlElement;
import org.dateline.ingest.source.xml.XmlNames;

/** From a NewsML-G2 {@code newsItem} to an item. Stateless. */
final class NewsItemAdapter {

    private static final XmlElement NONE = new XmlElement("none", Map.of(), List.of(), "", "");

    private final NitfAdapter nitf = new NitfAdapter();

    /** Adapts an item; empty where it has neither an id, nor a headline, nor text. */
    Optional<SourceItem> adapt(XmlElement item, Catalog around) {
        Catalog catalog = around.with(item);
        XmlElement meta = child(item, "itemmeta");
        XmlElement content = child(item, "contentmeta");
        XmlElement set = child(item, "contentset");
        Optional<String> guid = item.attribute("guid");
        DeclaredBuilder said = new DeclaredBuilder()
                .itemId(guid.orElse(null))
                .version(item.attribute("version").orElse(null));
        ItemMeta managed = ItemMeta.read(meta, catalog, said);
        ContentMeta.read(content, meta, catalog, said);
        ContentMeta.readRights(item.elements("rightsinfo"), said);
        images(set, content, said);
        NewsContent text = text(set, content, ItemMeta.itemClass(meta, catalog));
        inlineNitf(set).ifPresent(document -> fillFrom(document, content, meta, said));
        SourceItem adapted = new SourceItem(
                managed.status(),
                managed.statusReason(),
                guid.filter(Names::isHttp).or(() -> page(set)).orElse(null),
                null,
                null,
                text.format(),
                text.format() == ContentFormat.PLAIN ? "text/plain" : "text/html",
                StandardCharsets.UTF_8.name(),
                null,
                (managed.status() == PubStatus.CANCELED ? "" : text.value()).getBytes(StandardCharsets.UTF_8),
                said.build());
        boolean nothing = guid.isEmpty()
                && adapted.declared().headline() == null
                && text.value().isEmpty();
        return nothing ? Optional.empty() : Optional.of(adapted);
    }

    /** A picture's text is its description, as in ninjs. */
    private static NewsContent text(XmlElement set, XmlElement content, String itemClass) {
        NewsContent inline = NewsContent.best(Stream.concat(set.elements("inlinexml"), set.elements("inlinedata"))
                .toList());
        boolean isText = itemClass.isEmpty() || itemClass.equals("text") || itemClass.equals("composite");
        if (!inline.value().isEmpty() || isText) {
            return inline;
        }
        return ContentMeta.description(content)
                .map(XmlElement::text)
                .map(text -> new NewsContent(ContentFormat.PLAIN, text))
                .orElse(inline);
    }

    /** Agencies that moved to G2 from NITF leave headline and by-line in the text. */
    private void fillFrom(XmlElement document, XmlElement content, XmlElement meta, DeclaredBuilder said) {
        var inside = nitf.adapt(document).declared();
        if (content.textOf("headline").or(() -> meta.textOf("title")).isEmpty()) {
            said.headline(inside.headline());
        }
        if (Stream.of("by", "creator")
                .allMatch(name -> content.elements(name).findAny().isEmpty())) {
            inside.authors().forEach(said::author);
        }
        if (content.textOf("dateline").isEmpty()
                && content.elements("located").findAny().isEmpty()) {
            said.located(inside.located());
        }
        if (content.textOf("description").isEmpty()) {
            said.summary(inside.summary());
        }
        inside.subjects().forEach(subject -> said.subject(subject.scheme(), subject.code(), subject.name()));
        inside.images().forEach(image -> said.image(image.uri(), image.caption(), image.credit()));
    }

    private static Optional<XmlElement> inlineNitf(XmlElement set) {
        return set.elements("inlinexml")
                .flatMap(XmlElement::elements)
                .filter(root -> XmlNames.local(root).equals("nitf"))
                .findFirst();
    }

    /** One picture comes in many sizes; the first that is named is the one that is meant. */
    private static void images(XmlElement set, XmlElement content, DeclaredBuilder said) {
        set.elements("remotecontent")
                .filter(remote -> type(remote).startsWith("image"))
                .flatMap(remote -> remote.attribute("href").stream())
                .findFirst()
                .ifPresent(href -> said.image(
                        href,
                        ContentMeta.description(content)
                                .map(text -> Names.oneLine(text.text()))
                                .orElse(null),
                        ContentMeta.credit(content)));
    }

    private static Optional<String> page(XmlElement set) {
        return set.elements("remotecontent")
                .filter(remote -> type(remote).contains("html"))
                .flatMap(remote -> remote.attribute("href").stream())
                .filter(Names::isHttp)
                .findFirst();
    }

    private static String type(XmlElement remote) {
        return remote.attribute("contenttype").orElse("").toLowerCase(Locale.ROOT);
    }

    static XmlElement child(XmlElement parent, String name) {
        return parent.elements(name).findFirst().orElse(NONE);
    }
}
