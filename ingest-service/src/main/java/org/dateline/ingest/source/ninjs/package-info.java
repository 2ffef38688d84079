/** ninjs 1.x to 3.x (IPTC): news in JSON. Pure. */
package org.dateline.ingest.source.ninjs;
