package org.dateline.ingest.source.xml;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads XML as it comes: strictly, then repaired and strictly again, then as tag soup. Immutable; safe for many threads. A
 * parse ends with {@link ParseInterruptedException} when its thread is interrupted.
 */
public final class XmlReader {

    private final StrictXmlParser strict;
    private final LenientXmlParser lenient;
    private final XmlRepairer repairer = new XmlRepairer();

    public XmlReader(XmlVocabularies vocabularies) {
        this.strict = new StrictXmlParser(vocabularies);
        this.lenient = new LenientXmlParser(vocabularies);
    }

    /**
     * Reads a document.
     *
     * @throws MalformedXmlException where no way of reading finds an element
     */
    public XmlDocument read(String text) throws MalformedXmlException {
        try {
            return document(strict.parse(text), EnumSet.noneOf(XmlRepair.class));
        } catch (MalformedXmlException tryOn) {
            return readRepaired(text);
        }
    }

    private XmlDocument readRepaired(String text) throws MalformedXmlException {
        XmlRepairer.Repaired repaired = repairer.repair(text);
        Set<XmlRepair> repairs = EnumSet.noneOf(XmlRepair.class);
        repairs.addAll(repaired.repairs());
        try {
            return document(strict.parse(repaired.text()), repairs);
        } catch (MalformedXmlException tryOn) {
            XmlTreeBuilder soup = lenient.parse(repaired.text());
            if (soup.root().name().equals(LenientXmlParser.SEVERAL)) {
                repairs.add(XmlRepair.SEVERAL_ROOTS);
            }
            repairs.add(isCutOff(repaired.text(), soup.root()) ? XmlRepair.TRUNCATED : XmlRepair.TAG_SOUP);
            return document(soup, repairs);
        }
    }

    private static XmlDocument document(XmlTreeBuilder tree, Set<XmlRepair> repairs) throws MalformedXmlException {
        if (tree.sawUndeclaredPrefix()) {
            repairs.add(XmlRepair.UNDECLARED_PREFIX);
        }
        if (tree.sawTooDeep()) {
            repairs.add(XmlRepair.TOO_DEEP);
        }
        return new XmlDocument(tree.root(), repairs);
    }

    private static boolean isCutOff(String text, XmlElement root) {
        if (root.name().equals(LenientXmlParser.SEVERAL)) {
            return false;
        }
        String local = root.name().substring(root.name().indexOf(':') + 1);
        String tail = text.substring(Math.max(0, text.length() - 2_000)).toLowerCase(Locale.ROOT);
        return !tail.contains(local + ">");
    }
}
