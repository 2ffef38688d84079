package org.dateline.ingest.source.xml;

/** The document cannot be read as XML by the reader that throws it. */
public final class MalformedXmlException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedXmlException(String message) {
        super(message);
    }

    MalformedXmlException(String message, Throwable cause) {
        super(message, cause);
    }
}
