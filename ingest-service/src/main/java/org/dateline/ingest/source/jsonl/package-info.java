/** Articles in Dateline's own JSON shape: one a line in a file, or one in a push. Pure. */
package org.dateline.ingest.source.jsonl;
