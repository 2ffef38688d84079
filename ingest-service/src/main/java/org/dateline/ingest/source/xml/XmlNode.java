package org.dateline.ingest.source.xml;

/** A piece of an XML document: an element or text. */
public sealed interface XmlNode permits XmlElement, XmlText {}
