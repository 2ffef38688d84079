package org.dateline.ingest.source.nitf;

import java.util.Map;
import java.util.Set;
import org.dateline.ingest.source.xml.XmlElement;
import org.dateline.ingest.source.xml.XmlNames;
import org.dateline.ingest.source.xml.XmlNode;
import org.dateline.ingest.source.xml.XmlText;

/**
 * The text of an NITF body as HTML: blocks keep their meaning under HTML's name, the marks for persons, places and numbers
 * within a paragraph leave their words, and media go, since they are declared as images. Element names are those of the NITF 3.6
 * schema. Stateless.
 */
public final class NitfBody {

    private static final Map<String, String> RENAMED =
            Map.of("hl1", "h1", "hl2", "h2", "bq", "blockquote", "fn", "p", "tagline", "p");

    private static final Set<String> KEPT = Set.of(
            "p",
            "div",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "pre",
            "em",
            "strong",
            "q",
            "sup",
            "sub",
            "a",
            "br",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "b",
            "i",
            "blockquote",
            "span",
            "section",
            "cite",
            "u",
            "caption");

    private static final Set<String> VOID = Set.of("br", "hr");

    private static final Set<String> DROPPED = Set.of(
            "media",
            "nitf-table-metadata",
            "custom-table",
            "script",
            "style",
            "distributor",
            "rights",
            "byline",
            "dateline",
            "copyrite");

    private static final Set<String> BLOCKS = Set.of("block", "note", "content-list", "abstract");

    private NitfBody() {}

    /** What stands in {@code body.content}, and the lines that end the text in {@code body.end}; empty where there is nothing. */
    public static String html(XmlElement body) {
        StringBuilder html = new StringBuilder();
        body.elements()
                .filter(part -> XmlNames.local(part).equals("body.content"))
                .forEach(content -> children(content, html));
        body.elements()
                .filter(part -> XmlNames.local(part).equals("body.end"))
                .flatMap(XmlElement::elements)
                .filter(part -> XmlNames.local(part).equals("tagline"))
                .forEach(tagline -> write(tagline, html));
        return html.toString().strip();
    }

    /** The children of any element that holds NITF text. */
    static String inner(XmlElement element) {
        StringBuilder html = new StringBuilder();
        children(element, html);
        return html.toString().strip();
    }

    private static void children(XmlElement element, StringBuilder html) {
        for (XmlNode child : element.children()) {
            if (child instanceof XmlText text) {
                escape(text.text(), html);
            } else if (child instanceof XmlElement inner) {
                write(inner, html);
            }
        }
    }

    private static void write(XmlElement element, StringBuilder html) {
        String local = XmlNames.local(element);
        if (DROPPED.contains(local)) {
            return;
        }
        String name = RENAMED.getOrDefault(local, BLOCKS.contains(local) ? "div" : local);
        if (!KEPT.contains(name)) {
            children(element, html);
            return;
        }
        html.append('<').append(name);
        if (name.equals("a")) {
            element.attribute("href").ifPresent(href -> {
                html.append(" href=\"");
                escape(href, html);
                html.append('"');
            });
        }
        html.append('>');
        if (!VOID.contains(name)) {
            children(element, html);
            html.append("</").append(name).append('>');
        }
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
