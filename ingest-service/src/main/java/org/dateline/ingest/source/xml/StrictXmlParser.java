package org.dateline.ingest.source.xml;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads well-formed XML. No DTD is read and no entity expanded, so there is nothing to fetch and nothing to blow up. What
 * follows the root element is passed over, unless it is another of the kind. Stateless.
 */
final class StrictXmlParser {

    private final XmlVocabularies vocabularies;

    StrictXmlParser(XmlVocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** @throws MalformedXmlException where it is not well-formed, uses entities that only a DTD declares, or is too deep */
    XmlTreeBuilder parse(String text) throws MalformedXmlException {
        XmlTreeBuilder tree = new XmlTreeBuilder(vocabularies);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
            read(reader, tree);
            refuseSecondRoot(text, reader.getLocation().getCharacterOffset(), tree.root());
        } catch (XMLStreamException cause) {
            throw new MalformedXmlException(firstLine(cause), cause);
        }
        return tree;
    }

    private static void read(XMLStreamReader reader, XmlTreeBuilder tree)
            throws XMLStreamException, MalformedXmlException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> tree.start(nameOf(reader), attributesOf(reader));
                case XMLStreamConstants.END_ELEMENT -> {
                    if (tree.end()) {
                        return;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    tree.text(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new MalformedXmlException("undeclared entity " + reader.getLocalName());
                default -> {
                    // Comments, processing instructions and document types say nothing about news.
                }
            }
        }
    }

    /** Two documents in one are for the lenient parser. Anything else that follows the root is junk. */
    private static void refuseSecondRoot(String text, int end, XmlElement root) throws MalformedXmlException {
        String local = root.name().substring(root.name().indexOf(':') + 1);
        int rest = text.indexOf('<', Math.max(0, Math.min(end, text.length())));
        while (rest >= 0) {
            int from = rest + 1;
            int to = from;
            while (to < text.length() && to - from < 100 && XmlCharacters.continuesName(text.charAt(to))) {
                to++;
            }
            String name = text.substring(from, to);
            if (name.substring(name.indexOf(':') + 1).equalsIgnoreCase(local)) {
                throw new MalformedXmlException("more than one " + local);
            }
            rest = text.indexOf('<', from);
        }
    }

    private static String nameOf(XMLStreamReader reader) {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    }

    private static Map<String, String> attributesOf(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String local = reader.getAttributeLocalName(i);
            String value = reader.getAttributeValue(i);
            attributes.put(prefix == null || prefix.isEmpty() ? local : prefix + ":" + local, value);
        }
        return attributes;
    }

    private static XMLInputFactory factory() {
        // The JDK's own: a factory found on the class path would bring its own rules.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Prefixes are resolved by the tree builder, which forgives undeclared ones.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    private static String firstLine(XMLStreamException cause) {
        String message = String.valueOf(cause.getMessage());
        return message.replace('\n', ' ');
    }
}
