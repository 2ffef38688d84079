/** From bytes to characters: which character set a document is in, and who said so. Pure. */
package org.dateline.ingest.source.charset;
