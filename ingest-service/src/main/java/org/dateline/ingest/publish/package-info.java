/** Where items become records of the contract: the only package that knows Kafka's clients, Avro and the registry. */
package org.dateline.ingest.publish;
