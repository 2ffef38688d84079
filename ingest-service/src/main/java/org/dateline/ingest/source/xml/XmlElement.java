package org.dateline.ingest.source.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element. Names carry the usual prefix of their vocabulary whatever the document calls it ({@code content:encoded},
 * {@code dc:creator}, {@code atom:link}); RSS and elements without a namespace carry none. Local names are lower case: feeds
 * write {@code pubDate} in every way there is.
 *
 * @param attributes by lower-case name, without the prefix except {@code xml:}
 * @param base value of the nearest xml:base, resolved against those above it; empty where there is none
 * @param language value of the nearest xml:lang; empty where there is none
 */
public record XmlElement(
        String name, Map<String, String> attributes, List<XmlNode> children, String base, String language)
        implements XmlNode {

    public XmlElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    /** Child elements in the document's order. */
    public Stream<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    /** Child elements of a name. */
    public Stream<XmlElement> elements(String childName) {
        return elements().filter(child -> child.name().equals(childName));
    }

    /** The first child with text or children of its own, of the first of the names that has one. */
    public Optional<XmlElement> first(String... names) {
        return Stream.of(names)
                .flatMap(childName ->
                        elements(childName).filter(child -> !child.isBlank()).limit(1))
                .findFirst();
    }

    /** Text of the first child that has some, by the order of the names; empty where none has. */
    public Optional<String> textOf(String... names) {
        return Stream.of(names)
                .flatMap(childName -> elements(childName)
                        .map(XmlElement::text)
                        .filter(text -> !text.isEmpty())
                        .limit(1))
                .findFirst();
    }

    /** All character data below, stripped. */
    public String text() {
        StringBuilder text = new StringBuilder();
        collect(this, text);
        return text.toString().strip();
    }

    /** Character data that is not in an element inside, stripped. */
    public String ownText() {
        StringBuilder text = new StringBuilder();
        for (XmlNode child : children) {
            if (child instanceof XmlText characters) {
                text.append(characters.text());
            }
        }
        return text.toString().strip();
    }

    /** The attribute; empty where it is missing or blank. */
    public Optional<String> attribute(String attributeName) {
        return Optional.ofNullable(attributes.get(attributeName))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Whether nothing but white space is inside. */
    public boolean isBlank() {
        return elements().findAny().isEmpty() && text().isEmpty();
    }

    /** The content as HTML: the text as it is where there is nothing but text, else the markup of what is inside. */
    public String html() {
        return elements().findAny().isPresent() ? XmlMarkup.inner(this) : text();
    }

    /** The content as markup, also where it is nothing but text: a {@code <} in it is no tag. */
    public String markup() {
        return XmlMarkup.inner(this);
    }

    /** The same element under another name. */
    public XmlElement withName(String other) {
        return new XmlElement(other, attributes, children, base, language);
    }

    /** The same element with other children. */
    public XmlElement withChildren(List<XmlNode> others) {
        return new XmlElement(name, attributes, others, base, language);
    }

    private static void collect(XmlElement element, StringBuilder text) {
        for (XmlNode child : element.children()) {
            if (child instanceof XmlText characters) {
                text.append(characters.text());
            } else if (child instanceof XmlElement inner) {
                collect(inner, text);
            }
        }
    }
}
