package org.dateline.ingest.source.ninjs;

import org.dateline.ingest.source.ContentFormat;

/**
 * The body of a ninjs object.
 *
 * @param value empty where there is none
 */
record NinjsBody(ContentFormat format, String value) {

    static final NinjsBody EMPTY = new NinjsBody(ContentFormat.PLAIN, "");
}
