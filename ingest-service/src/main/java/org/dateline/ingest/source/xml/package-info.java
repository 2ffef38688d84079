/** Ill-formed and well-formed XML into one small tree: strict first, then repaired, then as tag soup. Pure; no DTD and no entity is ever loaded. */
package org.dateline.ingest.source.xml;
