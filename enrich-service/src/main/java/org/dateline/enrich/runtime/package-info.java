/** The running service: configuration, the Kafka Streams client, health and metrics over HTTP. */
package org.dateline.enrich.runtime;
