/**
 * The contract in code: the typed list of Kafka topics, serdes in the Confluent wire format, record headers, and the set-up that
 * makes a cluster and a registry match the list. Services import this package; it imports none of theirs.
 */
package org.dateline.schema;
