package org.dateline.ingest.source.feed;

import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.xml.XmlBase;
import org.dateline.ingest.source.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** From Atom 0.3 and 1.0 (RFC 4287), with deleted entries (RFC 6721), to items. Stateless. */
final class AtomAdapter {

    private final FeedImages images = new FeedImages();

    Feed adapt(XmlElement root, String address) {
        boolean single = AtomNames.local(root).equals("entry");
        String home = single
                ? ""
                : Optional.ofNullable(AtomLinks.alternate(root, address)).orElse("");
        FeedItems items = new FeedItems();
        XmlElement head = single ? root : FeedHead.of(root);
        Stream<XmlElement> entries = single ? Stream.of(root) : root.elements();
        entries.takeWhile(entry -> !items.refusesMore()).forEach(entry -> {
            switch (AtomNames.local(entry)) {
                case "entry", "item" -> add(entry, head, home, address, items);
                case "deleted-entry" -> kill(entry, items);
                default -> {
                    // Everything else describes the feed.
                }
            }
        });
        String title = single
                ? null
                : AtomNames.child(root, "title")
                        .map(AtomText::value)
                        .map(PlainTitle::of)
                        .orElse(null);
        return new Feed(formatOf(root), title, home.isEmpty() ? null : home, items.items(), items.refusals());
    }

    static void subject(XmlElement category, DeclaredBuilder said) {
        said.subject(
                category.attribute("scheme").orElse(null),
                category.attribute("label").isPresent()
                        ? category.attribute("term").orElse(null)
                        : null,
                category.attribute("label").or(() -> category.attribute("term")).orElseGet(category::text));
    }

    private static String formatOf(XmlElement root) {
        boolean old = root.attribute("version").orElse("").startsWith("0.")
                || root.elements().anyMatch(e -> AtomNames.local(e).equals("tagline"));
        return old ? "atom 0.3" : "atom 1.0";
    }

    private void add(XmlElement entry, XmlElement feed, String home, String address, FeedItems items) {
        Optional<XmlElement> source = AtomNames.child(entry, "source");
        Optional<XmlElement> content = AtomNames.child(entry, "content");
        Optional<String> summary = AtomNames.child(entry, "summary")
                .or(() -> AtomNames.child(entry, "description"))
                .map(AtomText::value);
        DeclaredBuilder said = new DeclaredBuilder()
                .itemId(idOf(entry))
                .headline(AtomNames.child(entry, "title")
                        .map(AtomText::value)
                        .or(() -> entry.textOf("media:title", "dc:title"))
                        .orElse(null))
                .summary(summary.orElse(null))
                .published(AtomNames.text(entry, "published", "issued", "created", "pubdate")
                        .or(() -> entry.textOf("dc:date"))
                        .orElse(null))
                .updated(AtomNames.text(entry, "updated", "modified")
                        .or(() -> entry.textOf("dcterms:modified"))
                        .orElse(null))
                .language(language(entry, content).orElse(null))
                .publisher(source.flatMap(element -> AtomNames.text(element, "title"))
                        .or(() -> entry.textOf("dc:publisher"))
                        .orElse(null))
                .copyrightNotice(AtomNames.text(entry, "rights", "copyright")
                        .or(() -> entry.textOf("dc:rights"))
                        .or(() -> AtomNames.text(feed, "rights", "copyright"))
                        .orElse(null));
        FeedAuthors.ofAtom(entry, feed).forEach(said::author);
        AtomNames.children(entry, "category").forEach(category -> subject(category, said));
        entry.elements("dc:subject").forEach(subject -> said.subject(null, null, subject.text()));
        entry.elements("media:group")
                .flatMap(group -> group.elements("media:keywords"))
                .flatMap(list -> Stream.of(list.text().split(",", -1)))
                .forEach(said::keyword);
        images.collect(entry, said, entry.base(), home, address);
        String body = content.map(AtomText::value)
                .filter(value -> !value.isBlank())
                .or(() -> summary)
                .or(() -> mediaText(entry))
                .orElse("");
        ContentFormat format =
                content.filter(AtomText::isPlain).isPresent() ? ContentFormat.PLAIN : ContentFormat.HTML_FRAGMENT;
        items.add(AtomLinks.ofEntry(entry, home, address), body, format, said);
    }

    /** The id as it is; a relative one, which must not be, made absolute by xml:base where there is one. */
    private static @Nullable String idOf(XmlElement entry) {
        XmlElement id = AtomNames.child(entry, "id")
                .or(() -> AtomNames.child(entry, "guid"))
                .orElse(null);
        if (id == null) {
            return null;
        }
        boolean relative = Addresses.isHttp(id.base())
                && id.text().indexOf(':') < 0
                && id.text().indexOf('/') >= 0;
        return relative ? XmlBase.resolve(id.base(), id.text()) : id.text();
    }

    private static void kill(XmlElement entry, FeedItems items) {
        String reference = entry.attribute("ref").orElse(null);
        String uri = reference != null && Addresses.isHttp(reference) ? reference : null;
        String reason = AtomNames.text(entry, "comment")
                .or(() -> entry.textOf("at:comment"))
                .orElse("deleted by the publisher (RFC 6721)");
        items.addKill(
                uri,
                reason,
                new DeclaredBuilder()
                        .itemId(reference)
                        .updated(entry.attribute("when").orElse(null)));
    }

    private static Optional<String> language(XmlElement entry, Optional<XmlElement> content) {
        return content.map(XmlElement::language)
                .filter(language -> !language.isBlank())
                .or(() -> Optional.of(entry.language()).filter(language -> !language.isBlank()))
                .or(() -> entry.textOf("dc:language"));
    }

    private static Optional<String> mediaText(XmlElement entry) {
        return entry.elements("media:group")
                .flatMap(group -> group.textOf("media:description").stream())
                .findFirst();
    }
}
