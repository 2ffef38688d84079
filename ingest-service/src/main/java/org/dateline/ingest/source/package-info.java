/** What ingest knows of an article before any enrichment: plain records that mirror the contract. Pure: no I/O, no clock, no Kafka, no Avro. */
package org.dateline.ingest.source;
