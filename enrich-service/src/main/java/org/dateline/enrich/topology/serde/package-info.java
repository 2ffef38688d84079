/**
 * The border between the domain and Avro: the contract's records ({@code org.dateline.news}) and the records of internal state
 * ({@code org.dateline.enrich.state}) are turned into domain records and back here and nowhere else. All classes are stateless.
 */
package org.dateline.enrich.topology.serde;
