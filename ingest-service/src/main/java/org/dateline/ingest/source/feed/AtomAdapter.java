package org.dateline.ingest.source.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** From Atom 0.3 and 1.0 (RFC 4287), with deleted entries (RFC 6721), to items. Stateless. */
final class AtomAdapter {

    private final FeedImages images = new FeedImages();

    Feed adapt(XmlElement root, String address) {
        boolean single = local(root).equals("entry");
        String home =
                single ? "" : Optional.ofNullable(alternate(root, address)).orElse("");
        FeedItems items = new FeedItems();
        Stream<XmlElement> entries = single ? Stream.of(root) : root.elements();
        entries.forEach(entry -> {
            switch (local(entry)) {
                case "entry" -> add(entry, root, home, address, items);
                case "deleted-entry" -> kill(entry, items);
                default -> {
                    // Everything else describes the feed.
                }
            }
        });
        String title = single ? null : text(root, "title").orElse(null);
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
                || root.elements().anyMatch(e -> local(e).equals("tagline"));
        return old ? "atom 0.3" : "atom 1.0";
    }

    private void add(XmlElement entry, XmlElement feed, String home, String address, FeedItems items) {
        Optional<XmlElement> source = child(entry, "source");
        Optional<XmlElement> content = child(entry, "content");
        Optional<String> summary = child(entry, "summary").map(AtomAdapter::value);
        DeclaredBuilder said = new DeclaredBuilder()
                .itemId(text(entry, "id").orElse(null))
                .headline(child(entry, "title")
                        .map(AtomAdapter::value)
                        .or(() -> entry.textOf("media:title", "dc:title"))
                        .orElse(null))
                .summary(summary.orElse(null))
                .published(text(entry, "published", "issued", "created")
                        .or(() -> entry.textOf("dc:date", "pubdate"))
                        .orElse(null))
                .updated(text(entry, "updated", "modified")
                        .or(() -> entry.textOf("dcterms:modified"))
                        .orElse(null))
                .language(language(entry, content).orElse(null))
                .publisher(source.flatMap(element -> text(element, "title"))
                        .or(() -> entry.textOf("dc:publisher"))
                        .orElse(null))
                .copyrightNotice(text(entry, "rights", "copyright")
                        .or(() -> entry.textOf("dc:rights"))
                        .or(() -> text(feed, "rights", "copyright"))
                        .orElse(null));
        authors(entry, source.orElse(null), feed).forEach(said::author);
        children(entry, "category").forEach(category -> subject(category, said));
        entry.elements("dc:subject").forEach(subject -> said.subject(null, null, subject.text()));
        entry.elements("media:group")
                .flatMap(group -> group.elements("media:keywords"))
                .flatMap(list -> Stream.of(list.text().split(",", -1)))
                .forEach(said::keyword);
        images.collect(entry, said, entry.base(), home, address);
        String body = content.map(AtomAdapter::value)
                .filter(value -> !value.isBlank())
                .or(() -> summary)
                .or(() -> mediaText(entry))
                .orElse("");
        ContentFormat format =
                content.filter(AtomAdapter::isPlain).isPresent() ? ContentFormat.PLAIN : ContentFormat.HTML_FRAGMENT;
        items.add(linkOf(entry, home, address), body, format, said);
    }

    private static void kill(XmlElement entry, FeedItems items) {
        String reference = entry.attribute("ref").orElse(null);
        String uri = reference != null && Addresses.isHttp(reference) ? reference : null;
        String reason = text(entry, "comment")
                .or(() -> entry.textOf("at:comment"))
                .orElse("deleted by the publisher (RFC 6721)");
        items.addKill(
                uri,
                reason,
                new DeclaredBuilder()
                        .itemId(reference)
                        .updated(entry.attribute("when").orElse(null)));
    }

    private static @Nullable String linkOf(XmlElement entry, String home, String address) {
        Optional<String> original = entry.textOf("feedburner:origlink");
        if (original.isPresent()) {
            return Addresses.absolute(original.get(), entry.base(), home, address);
        }
        String alternate = alternate(entry, entry.base(), home, address);
        if (alternate != null) {
            return alternate;
        }
        Optional<String> elsewhere = child(entry, "content").flatMap(content -> content.attribute("src"));
        String candidate =
                elsewhere.or(() -> text(entry, "id").filter(Addresses::isHttp)).orElse(null);
        return Addresses.absolute(candidate, entry.base(), home, address);
    }

    /** The alternate link, HTML before other types, else a link without a relation that is its own text. */
    private static @Nullable String alternate(XmlElement element, String... bases) {
        List<XmlElement> links = element.elements()
                .filter(child -> local(child).equals("link"))
                .filter(link -> link.attribute("rel").orElse("alternate").equalsIgnoreCase("alternate"))
                .toList();
        return Stream.concat(links.stream().filter(AtomAdapter::isHtml), links.stream())
                .map(link ->
                        Addresses.absolute(link.attribute("href").orElseGet(link::text), withBase(link.base(), bases)))
                .filter(address -> address != null)
                .findFirst()
                .orElse(null);
    }

    private static String[] withBase(String base, String... bases) {
        return Stream.concat(Stream.of(base), Stream.of(bases)).toArray(String[]::new);
    }

    private static boolean isHtml(XmlElement link) {
        return link.attribute("type")
                .orElse("text/html")
                .toLowerCase(Locale.ROOT)
                .contains("html");
    }

    private static List<String> authors(XmlElement entry, @Nullable XmlElement source, XmlElement feed) {
        for (XmlElement place : source == null ? List.of(entry, feed) : List.of(entry, source, feed)) {
            List<String> names = Stream.concat(children(place, "author"), place.elements("dc:creator"))
                    .map(author -> text(author, "name", "email").orElseGet(author::text))
                    .filter(name -> !name.isBlank())
                    .toList();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
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

    /** Value of a text construct: base64 decoded, markup as markup (without the div that XHTML is wrapped in). */
    private static String value(XmlElement construct) {
        if (construct.attribute("mode").orElse("").equalsIgnoreCase("base64") || isBinary(construct)) {
            return base64(construct.text());
        }
        List<XmlElement> inside = construct.elements().toList();
        boolean wrapped = inside.size() == 1
                && (inside.get(0).name().equals("xhtml:div")
                        || local(inside.get(0)).equals("div"))
                && construct
                        .attribute("type")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains("xhtml");
        return wrapped ? inside.get(0).html() : construct.html();
    }

    private static boolean isBinary(XmlElement construct) {
        String type = construct.attribute("type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("application/octet-stream") || type.endsWith(";base64");
    }

    private static String base64(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return text;
        }
    }

    /** Text is plain where it says so and does not look like HTML all the same, which it often does. */
    private static boolean isPlain(XmlElement content) {
        String type = content.attribute("type").orElse("text").toLowerCase(Locale.ROOT);
        boolean said = type.equals("text") || type.startsWith("text/plain");
        String text = content.text();
        boolean markup = text.contains("</") || text.contains("<br") || text.contains("<p>") || text.contains("<img");
        return said && !markup && content.elements().findAny().isEmpty();
    }

    private static Optional<String> text(XmlElement element, String... names) {
        return Stream.of(names)
                .flatMap(name -> children(element, name)
                        .map(XmlElement::text)
                        .filter(text -> !text.isEmpty())
                        .limit(1))
                .findFirst();
    }

    private static Optional<XmlElement> child(XmlElement element, String name) {
        return children(element, name)
                .filter(found -> !found.isBlank() || found.attribute("src").isPresent())
                .findFirst();
    }

    private static Stream<XmlElement> children(XmlElement element, String name) {
        return element.elements().filter(child -> local(child).equals(name));
    }

    /** The name in Atom's own vocabulary; the full name in others. */
    private static String local(XmlElement element) {
        String name = element.name();
        if (name.startsWith("atom:") || name.startsWith("at:")) {
            return name.substring(name.indexOf(':') + 1);
        }
        return name;
    }
}
