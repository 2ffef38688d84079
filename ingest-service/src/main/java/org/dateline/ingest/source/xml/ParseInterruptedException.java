package org.dateline.ingest.source.xml;

/** The thread was interrupted, so that its parse has come to its time limit. */
public final class ParseInterruptedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ParseInterruptedException() {
        super("parse interrupted");
    }
}
