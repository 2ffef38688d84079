/** NITF 3.x (IPTC): a news text in XML, by itself or inside NewsML. Pure. */
package org.dateline.ingest.source.nitf;
