/** One poll of a feed, one look at a page: fetch, read, and say what is new. No Kafka. */
package org.dateline.ingest.poll;
