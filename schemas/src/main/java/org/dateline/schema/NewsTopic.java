package org.dateline.schema;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka topic of the contract: everything that set-up, serdes and documentation need to know of it. Keys are UTF-8 strings.
 *
 * @param name name of the topic, {@code news.<noun>.<participle>.v<major>}
 * @param key what the key is, e.g. {@code articleId}
 * @param valueType generated class of the value; null where the value is bytes as they came
 * @param partitions default number of partitions
 * @param cleanup what the broker does with old records
 * @param retention how long records are kept; null where compaction alone decides
 * @param maxMessageBytes largest record batch, bytes
 * @param writers services that may write it, the owner first
 * @param purpose one sentence for people
 */
public record NewsTopic<V extends SpecificRecord>(
        String name,
        String key,
        @Nullable Class<V> valueType,
        int partitions,
        Cleanup cleanup,
        @Nullable Duration retention,
        int maxMessageBytes,
        List<String> writers,
        String purpose) {

    /** Tombstones stay this long, so that a consumer that reads a snapshot within it misses no deletion. */
    static final Duration DELETE_RETENTION = Duration.ofDays(7);

    /** Clean-up policy of a topic. */
    public enum Cleanup {
        COMPACT("compact"),
        DELETE("delete"),
        COMPACT_DELETE("compact,delete");

        private final String policy;

        Cleanup(String policy) {
            this.policy = policy;
        }

        /** The value of {@code cleanup.policy}. */
        public String policy() {
            return policy;
        }

        /** Whether the newest record of a key is kept, and a null value is a tombstone. */
        public boolean compacts() {
            return this != DELETE;
        }
    }

    public NewsTopic {
        writers = List.copyOf(writers);
    }

    /** Service that answers for the topic. */
    public String owner() {
        return writers.get(0);
    }

    /** Registry subject of the value's schema (TopicNameStrategy). */
    public String subject() {
        return name + "-value";
    }

    /** Topic settings as the broker names them. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("cleanup.policy", cleanup.policy());
        settings.put("max.message.bytes", Integer.toString(maxMessageBytes));
        settings.put("retention.ms", retention == null ? "-1" : Long.toString(retention.toMillis()));
        if (cleanup.compacts()) {
            settings.put("delete.retention.ms", Long.toString(DELETE_RETENTION.toMillis()));
        }
        return settings;
    }
}
