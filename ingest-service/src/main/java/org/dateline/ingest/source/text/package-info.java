/** Pages as plain text, as scrapers and WET files give them: taken whole and verbatim. Pure. */
package org.dateline.ingest.source.text;
