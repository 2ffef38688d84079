/** Tests of what a back-fill is. */
@org.jspecify.annotations.NullMarked
package org.dateline.ingest.backfill;
