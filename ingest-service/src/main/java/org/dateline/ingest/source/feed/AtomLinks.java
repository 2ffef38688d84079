package org.dateline.ingest.source.feed;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ingest.source.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Which of the links of Atom leads to what is described. Stateless. */
final class AtomLinks {

    private AtomLinks() {}

    /** An entry's own page; null where it names none: its id is no address, even where it looks like one (RFC 4287, section 4.2.6). */
    static @Nullable String ofEntry(XmlElement entry, String home, String address) {
        Optional<String> original = entry.textOf("feedburner:origlink");
        if (original.isPresent()) {
            return Addresses.absolute(original.get(), entry.base(), home, address);
        }
        String alternate = alternate(entry, home, address);
        if (alternate != null) {
            return alternate;
        }
        String elsewhere = AtomNames.children(entry, "content")
                .flatMap(content -> content.attribute("src").stream())
                .findFirst()
                .orElse(null);
        return Addresses.absolute(elsewhere, entry.base(), home, address);
    }

    /** The alternate link, HTML before other types, else a link without a relation that is its own text. */
    static @Nullable String alternate(XmlElement element, String... bases) {
        List<XmlElement> links = AtomNames.children(element, "link")
                .filter(AtomLinks::isAlternate)
                .toList();
        return Stream.concat(links.stream().filter(AtomLinks::isHtml), links.stream())
                .map(link ->
                        Addresses.absolute(link.attribute("href").orElseGet(link::text), withBase(link.base(), bases)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isAlternate(XmlElement link) {
        String relation = link.attribute("rel").orElse("alternate").toLowerCase(Locale.ROOT);
        return relation.equals("alternate") || relation.endsWith("/relation/alternate");
    }

    private static boolean isHtml(XmlElement link) {
        return link.attribute("type")
                .orElse("text/html")
                .toLowerCase(Locale.ROOT)
                .contains("html");
    }

    private static String[] withBase(String base, String... bases) {
        return Stream.concat(Stream.of(base), Stream.of(bases)).toArray(String[]::new);
    }
}
