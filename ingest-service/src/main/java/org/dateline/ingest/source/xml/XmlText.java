package org.dateline.ingest.source.xml;

/** Character data, entities resolved. */
public record XmlText(String text) implements XmlNode {}
