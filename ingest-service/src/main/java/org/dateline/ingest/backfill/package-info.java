/** What a back-fill is, without files or Kafka: how far it is, what it hands over, how fast it may go. */
package org.dateline.ingest.backfill;
