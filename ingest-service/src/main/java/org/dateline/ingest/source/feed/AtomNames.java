package org.dateline.ingest.source.feed;

import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.ingest.source.xml.XmlElement;

/** Finds elements of Atom, and of RFC 6721, by their local names. Stateless. */
final class AtomNames {

    private AtomNames() {}

    /** The name in Atom's own vocabulary; the full name in others. */
    static String local(XmlElement element) {
        String name = element.name();
        if (name.startsWith("atom:") || name.startsWith("at:")) {
            return name.substring(name.indexOf(':') + 1);
        }
        return name;
    }

    static Stream<XmlElement> children(XmlElement element, String name) {
        return element.elements().filter(child -> local(child).equals(name));
    }

    /** The first child of the name that says something. */
    static Optional<XmlElement> child(XmlElement element, String name) {
        return children(element, name)
                .filter(found -> !found.isBlank() || found.attribute("src").isPresent())
                .findFirst();
    }

    /** Text of the first child that has some, by the order of the names. */
    static Optional<String> text(XmlElement element, String... names) {
        return Stream.of(names)
                .flatMap(name -> children(element, name)
                        .map(XmlElement::text)
                        .filter(text -> !text.isEmpty())
                        .limit(1))
                .findFirst();
    }
}
