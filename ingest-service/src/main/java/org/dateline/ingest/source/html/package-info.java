/** HTML pages: taken whole and verbatim; only the address that a page gives for itself is read here. Pure. */
package org.dateline.ingest.source.html;
