/** The way of a document through ingest: found, read within its time, identified, published, counted. */
package org.dateline.ingest.intake;
