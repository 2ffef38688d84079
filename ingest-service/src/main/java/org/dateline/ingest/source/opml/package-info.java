/** Lists of feeds: OPML 1.0 to 2.0 as it comes, and plain lists of addresses, in; OPML 2.0 out. Pure. */
package org.dateline.ingest.source.opml;
