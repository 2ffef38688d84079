/** Which format a document is in, by its content, and the one switch that hands it to its parser. Pure. */
package org.dateline.ingest.source.document;
