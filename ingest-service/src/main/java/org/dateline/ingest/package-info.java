/** The ingest service: from what a source says to a raw article event. */
package org.dateline.ingest;
