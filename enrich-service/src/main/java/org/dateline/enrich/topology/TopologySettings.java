package org.dateline.enrich.topology;

import java.time.Duration;

/**
 * Settings of the topology's shape.
 *
 * @param articlePartitions partitions of the raw topic, and so of everything keyed by article
 * @param languagePartitions partitions of the repartition by language: the most threads that can link stories
 * @param tombstoneDelay time between a kill's event and its tombstone
 */
public record TopologySettings(int articlePartitions, int languagePartitions, Duration tombstoneDelay) {

    public TopologySettings {
        if (articlePartitions < 1 || languagePartitions < 1 || tombstoneDelay.isNegative()) {
            throw new IllegalArgumentException("partitions must be positive and the delay not negative");
        }
    }
}
