/** JSON as sources write it, read without falling over wrong types. Pure. */
package org.dateline.ingest.source.json;
