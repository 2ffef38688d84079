/** Feeds: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1. Pure. */
package org.dateline.ingest.source.feed;
