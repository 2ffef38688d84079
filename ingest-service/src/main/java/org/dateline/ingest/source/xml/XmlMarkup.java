package org.dateline.ingest.source.xml;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes elements as HTML, for content that stands in a feed as markup instead of as text. Stateless. */
final class XmlMarkup {

    /** Void elements of HTML (WHATWG, section 13.1.2). */
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private XmlMarkup() {}

    static String inner(XmlElement element) {
        StringBuilder html = new StringBuilder();
        element.children().forEach(child -> write(child, html));
        return html.toString().strip();
    }

    private static void write(XmlNode node, StringBuilder html) {
        if (node instanceof XmlText characters) {
            escape(characters.text(), html);
        } else if (node instanceof XmlElement element) {
            write(element, html);
        }
    }

    private static void write(XmlElement element, StringBuilder html) {
        String name = element.name().substring(element.name().indexOf(':') + 1);
        html.append('<').append(name);
        for (Map.Entry<String, String> attribute : new TreeMap<>(element.attributes()).entrySet()) {
            if (attribute.getKey().equals("xml:base")) {
                continue; // the addresses below are absolute now, and HTML does not know it
            }
            html.append(' ').append(attribute.getKey()).append("=\"");
            escape(valueOf(attribute, element.base()), html);
            html.append('"');
        }
        html.append('>');
        if (VOID.contains(name) && element.children().isEmpty()) {
            return;
        }
        element.children().forEach(child -> write(child, html));
        html.append("</").append(name).append('>');
    }

    /** Addresses are resolved against xml:base, which gets lost on the way. */
    private static String valueOf(Map.Entry<String, String> attribute, String base) {
        boolean address =
                attribute.getKey().equals("href") || attribute.getKey().equals("src");
        if (!address || base.isEmpty() || attribute.getValue().startsWith("#")) {
            return attribute.getValue();
        }
        return XmlBase.resolve(base, attribute.getValue());
    }

    private static void escape(String text, StringBuilder html) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
    }
}
