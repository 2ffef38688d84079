package org.dateline.ingest.source.xml;

import java.util.Set;

/**
 * A document that could be read.
 *
 * @param repairs what had to be repaired; empty for a well-formed one
 */
public record XmlDocument(XmlElement root, Set<XmlRepair> repairs) {

    public XmlDocument {
        repairs = Set.copyOf(repairs);
    }
}
