/** NewsML-G2 2.x and NewsML 1.x (IPTC): news items with their management and rights in XML. Pure. */
package org.dateline.ingest.source.newsml;
