package org.dateline.ingest.source.newsml;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.ingest.source.xml.XmlElement;

/** Texts of NewsML elements. Stateless. */
final class Names {

    private Names() {}

    /** All descendants of a name that are reached through elements of other names, in the document's order. */
    static List<XmlElement> below(XmlElement element, String name) {
        return element.elements()
                .flatMap(child ->
                        child.name().equals(name) ? java.util.stream.Stream.of(child) : below(child, name).stream())
                .toList();
    }

    /** The name of a concept: {@code name}, else its literal, else the code without its alias. */
    static Optional<String> of(XmlElement concept) {
        return concept.textOf("name")
                .or(() -> concept.attribute("literal"))
                .or(() -> concept.attribute("qcode").map(qcode -> qcode.substring(qcode.indexOf(':') + 1)))
                .or(() -> Optional.of(concept.text()))
                .map(Names::oneLine)
                .filter(name -> !name.isBlank());
    }

    static String oneLine(String text) {
        return String.join(" ", text.strip().split("\\s+", -1));
    }

    static boolean isHttp(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /** Whether an element's role, if it has one, is this one, whatever alias it is written with. */
    static boolean hasRole(XmlElement element, String role) {
        String given = element.attribute("role").orElse("").toLowerCase(Locale.ROOT);
        return given.substring(given.lastIndexOf(':') + 1).equals(role);
    }
}
