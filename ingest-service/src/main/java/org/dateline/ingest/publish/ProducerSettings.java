package org.dateline.ingest.publish;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Settings that every producer of ours has: what the delivery guarantee and the contract rest on is set whatever the operator says. */
final class ProducerSettings {

    private static final int MAX_REQUEST_BYTES = 8 * 1024 * 1024;

    private ProducerSettings() {}

    static Properties safe(Map<String, String> given) {
        Properties properties = new Properties();
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "15000");
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, ContractMapper.COMPONENT);
        ProducerConfig.configNames().stream()
                .filter(given::containsKey)
                .forEach(name -> properties.put(name, given.get(name)));
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(MAX_REQUEST_BYTES));
        return properties;
    }
}
