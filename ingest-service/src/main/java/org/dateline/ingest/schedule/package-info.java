/** When to ask which source again, and what to remember of it. Pure: no I/O, no clock, no Kafka, no Avro. */
package org.dateline.ingest.schedule;
