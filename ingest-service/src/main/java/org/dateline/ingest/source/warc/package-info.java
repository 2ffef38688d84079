/** Records of web archives (WARC, ISO 28500, and WET): which of them captured a document, and that document. Pure. */
package org.dateline.ingest.source.warc;
