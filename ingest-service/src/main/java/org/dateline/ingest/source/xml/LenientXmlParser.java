package org.dateline.ingest.source.xml;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/** Reads what is not well-formed as tag soup, by jsoup's XML tree builder. Stateless. */
final class LenientXmlParser {

    /** Name of the root that is put around several; no document can use it. */
    static final String SEVERAL = "#roots";

    private final XmlVocabularies vocabularies;

    LenientXmlParser(XmlVocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** @throws MalformedXmlException where there is no element at all, or more than can be real */
    XmlTreeBuilder parse(String text) throws MalformedXmlException {
        // Names in lower case: <Title> is often closed by </title>.
        Document document =
                Parser.xmlParser().settings(ParseSettings.htmlDefault).parseInput(text, "");
        List<Element> roots = document.children();
        if (roots.isEmpty()) {
            throw new MalformedXmlException("no element");
        }
        XmlTreeBuilder tree = new XmlTreeBuilder(vocabularies);
        if (roots.size() == 1) {
            new TagSoup(tree).copy(roots.get(0));
            return tree;
        }
        tree.start(SEVERAL, Map.of());
        for (Element root : roots) {
            new TagSoup(tree).copy(root);
        }
        tree.end();
        return tree;
    }
}
