/**
 * The Kafka Streams topology: the only package that knows Kafka Streams. Its steps call the pure stages; what it adds is state,
 * order, exactly-once and names.
 */
package org.dateline.enrich.topology;
