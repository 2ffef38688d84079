package org.dateline.ingest.source.xml;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** Reads what is not well-formed as tag soup, by jsoup's XML tree builder, and takes the first element that could be a root. Stateless. */
final class LenientXmlParser {

    private final XmlVocabularies vocabularies;

    LenientXmlParser(XmlVocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** @throws MalformedXmlException where there is no element at all, or it is too deep */
    XmlTreeBuilder parse(String text) throws MalformedXmlException {
        Document document = Parser.xmlParser().parseInput(text, "");
        Element root = document.firstElementChild();
        if (root == null) {
            throw new MalformedXmlException("no element");
        }
        XmlTreeBuilder tree = new XmlTreeBuilder(vocabularies);
        copy(root, tree);
        return tree;
    }

    private static void copy(Element element, XmlTreeBuilder tree) throws MalformedXmlException {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Attribute attribute : element.attributes()) {
            attributes.put(attribute.getKey(), attribute.getValue());
        }
        tree.start(element.tagName(), attributes);
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                tree.text(text.getWholeText());
            } else if (child instanceof Element inner) {
                copy(inner, tree);
            }
        }
        tree.end();
    }
}
