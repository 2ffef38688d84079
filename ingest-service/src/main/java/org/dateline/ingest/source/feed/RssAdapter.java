package org.dateline.ingest.source.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * From RSS 0.90 to 2.0 and RDF, with the content, dc, media, itunes, atom and feedburner extensions, to items. Which element
 * stands for what follows the RSS Advisory Board's best practices profile and what feeds do in the wild. Stateless.
 */
final class RssAdapter {

    private static final String[] CONTENT = {
        "content:encoded", "encoded", "xhtml:body", "body", "xhtml:div", "content", "atom:content"
    };
    private static final String[] SUMMARY = {
        "description", "itunes:summary", "atom:summary", "summary", "abstract", "media:description", "dc:description"
    };
    private static final String[] HEADLINE = {"title", "dc:title", "media:title", "atom:title", "itunes:title"};
    private static final String[] PUBLISHED = {
        "pubdate",
        "dc:date",
        "dcterms:issued",
        "dcterms:created",
        "atom:published",
        "published",
        "atom:issued",
        "atom:created",
        "date"
    };
    private static final String[] UPDATED = {
        "atom:updated", "dcterms:modified", "atom:modified", "updated", "lastbuilddate", "lastmod", "dc:date"
    };
    private static final String[] RIGHTS = {"dc:rights", "copyright", "media:copyright", "atom:rights", "dcterms:rights"
    };

    private final FeedImages images = new FeedImages();

    Feed adapt(XmlElement root, String address) {
        List<XmlElement> channels = root.elements("channel").toList();
        XmlElement channel = FeedHead.of(channels.isEmpty() ? root : channels.get(0));
        String home = homeOf(channel, address);
        FeedItems items = new FeedItems();
        Stream<XmlElement> found =
                Stream.concat(channels.stream(), Stream.of(root)).flatMap(RssAdapter::itemsIn);
        found.takeWhile(item -> !items.refusesMore()).forEach(item -> add(item, channel, home, address, items));
        return new Feed(
                formatOf(root),
                channel.textOf("title", "dc:title").map(PlainTitle::of).orElse(null),
                home.isEmpty() ? null : home,
                items.items(),
                items.refusals());
    }

    /** RSS 1.1 puts its items into a list of their own, and some feeds of the other versions do too. */
    private static Stream<XmlElement> itemsIn(XmlElement parent) {
        return parent.elements().flatMap(child -> switch (child.name()) {
            case "item", "entry", "atom:entry" -> Stream.of(child);
            case "items" -> child.elements("item");
            default -> Stream.<XmlElement>empty();
        });
    }

    private static String formatOf(XmlElement root) {
        if (root.name().equals("channel") && root.attribute("href").isPresent()) {
            return "cdf";
        }
        if (root.name().equals("rdf:rdf") || root.name().endsWith(":rdf")) {
            return "rss 1.0";
        }
        return ("rss " + root.attribute("version").orElse("")).strip();
    }

    private static String homeOf(XmlElement channel, String address) {
        String link = channel.textOf("link").orElse("");
        String home = Addresses.absolute(link, channel.base(), address);
        if (home != null) {
            return home;
        }
        return Stream.concat(channel.elements("atom:link"), channel.elements("link"))
                .filter(RssAdapter::isAlternate)
                .flatMap(atom -> atom.attribute("href").stream())
                .filter(Addresses::isHttp)
                .findFirst()
                .orElse("");
    }

    private void add(XmlElement item, XmlElement channel, String home, String address, FeedItems items) {
        Optional<XmlElement> guid = item.first("guid", "atom:id", "id", "dc:identifier");
        String itemId = guid.map(XmlElement::text).orElse(null);
        String uri = linkOf(item, guid.orElse(null), home, address);
        Optional<String> content = item.first(CONTENT).map(RssAdapter::html);
        Optional<String> summary = item.first(SUMMARY).map(RssAdapter::html);
        DeclaredBuilder said = new DeclaredBuilder()
                .itemId(itemId)
                .headline(item.first(HEADLINE).map(RssAdapter::html).orElse(null))
                .summary(summary.orElse(null))
                .published(item.textOf(PUBLISHED).orElse(null))
                .updated(item.textOf(UPDATED).orElse(null))
                .language(item.textOf("dc:language", "language")
                        .or(() -> languageOf(item, channel))
                        .orElse(null))
                .publisher(item.textOf("dc:publisher", "source")
                        .or(() -> channel.textOf("dc:publisher"))
                        .orElse(null))
                .copyrightNotice(
                        item.textOf(RIGHTS).or(() -> channel.textOf(RIGHTS)).orElse(null));
        FeedAuthors.ofRss(item, channel).forEach(said::author);
        subjects(item, said);
        images.collect(item, said, item.base(), home, address);
        items.add(uri, content.or(() -> summary).orElse(""), ContentFormat.HTML_FRAGMENT, said);
    }

    private static String html(XmlElement element) {
        return element.elements().findAny().isPresent()
                ? element.html()
                : RelativeLinks.resolve(element.text(), element.base());
    }

    private static @Nullable String linkOf(XmlElement item, @Nullable XmlElement guid, String home, String address) {
        Stream<String> candidates = Stream.of(
                        item.elements("feedburner:origlink").map(XmlElement::text),
                        last(item.elements("link")
                                .filter(RssAdapter::isAlternate)
                                .map(link -> link.attribute("href").orElseGet(link::text))),
                        item.elements("atom:link")
                                .filter(RssAdapter::isAlternate)
                                .flatMap(link -> link.attribute("href").stream()),
                        item.attribute("href").stream())
                .flatMap(each -> each);
        Optional<String> link = candidates
                .map(candidate -> Addresses.absolute(candidate, item.base(), home, address))
                .filter(candidate -> candidate != null)
                .findFirst();
        if (link.isPresent()) {
            return link.get();
        }
        boolean permanent = guid != null
                && !guid.attribute("ispermalink").orElse("true").equalsIgnoreCase("false")
                && Addresses.isHttp(guid.text());
        String candidate = permanent && guid != null
                ? guid.text()
                : item.attribute("about").filter(Addresses::isHttp).orElse(null);
        return Addresses.absolute(candidate);
    }

    private static boolean isAlternate(XmlElement link) {
        return link.attribute("rel").orElse("alternate").equalsIgnoreCase("alternate");
    }

    /** Of several links the last counts, as it does for other readers. */
    private static Stream<String> last(Stream<String> links) {
        return links.filter(link -> !link.isEmpty()).reduce((one, next) -> next).stream();
    }

    private static Optional<String> languageOf(XmlElement item, XmlElement channel) {
        return Optional.of(item.language())
                .filter(language -> !language.isBlank())
                .or(() -> channel.textOf("language", "dc:language"));
    }

    private static void subjects(XmlElement item, DeclaredBuilder said) {
        item.elements("category")
                .forEach(category -> said.subject(category.attribute("domain").orElse(null), null, category.text()));
        item.elements("dc:subject").forEach(subject -> said.subject(null, null, subject.text()));
        item.elements("atom:category").forEach(category -> AtomAdapter.subject(category, said));
        item.elements("media:category")
                .forEach(category -> said.subject(
                        category.attribute("scheme").orElse(null),
                        null,
                        category.attribute("label").orElseGet(category::text)));
        Stream.concat(item.elements("media:keywords"), item.elements("itunes:keywords"))
                .flatMap(list -> Stream.of(list.text().split(",", -1)))
                .forEach(said::keyword);
    }
}
