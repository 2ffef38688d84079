package org.dateline.enrich.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrichConfigTest {

    private static Map<String, String> keys(String... more) {
        Map<String, String> keys =
                new HashMap<>(Map.of("bootstrap.servers", "kafka:9092", "registry.url", "http://registry"));
        for (int i = 0; i < more.length; i += 2) {
            keys.put(more[i], more[i + 1]);
        }
        return keys;
    }

    @ParameterizedTest
    @CsvSource({
        "stream.treads,2",
        "stream.threads,many",
        "stream.threads,0",
        "language.partitions,-1",
        "commit.interval.ms,1",
        "http.port,70000",
        "application.id,''",
    })
    void whatIsWrongIsNamed(String key, String value) {
        assertThatThrownBy(() -> EnrichConfig.of(keys(key, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }

    @Test
    void whatIsRequiredIsNamed() {
        assertThatThrownBy(() -> EnrichConfig.of(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("bootstrap.servers");
    }

    @Test
    void theEnvironmentIsTheSameTable() {
        EnrichConfig config = EnrichConfig.fromEnvironment(Map.of(
                "DATELINE_BOOTSTRAP_SERVERS", "kafka:9092",
                "DATELINE_REGISTRY_URL", "http://registry",
                "DATELINE_STREAM_THREADS", "7",
                "DATELINE_KAFKA_SECURITY_PROTOCOL", "SSL",
                "PATH", "/bin"));
        assertThat(config.getInt(EnrichConfig.STREAM_THREADS)).isEqualTo(7);
        assertThat(config.kafka()).containsExactly(Map.entry("security.protocol", "SSL"));
    }

    @Test
    void theTableListsEveryKey() {
        for (String key : EnrichConfig.of(keys()).values().keySet()) {
            assertThat(EnrichConfig.table()).contains(key + "  (");
        }
    }

    @Test
    void promisesAreNotOverruled() {
        Properties properties = StreamsProperties.of(EnrichConfig.of(keys(
                "kafka.processing.guarantee", "at_least_once",
                "kafka.linger.ms", "5",
                "kafka.ensure.explicit.internal.resource.naming", "false")));
        assertThat(properties)
                .containsEntry(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2)
                .containsEntry(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true)
                .containsEntry("linger.ms", "5");
        assertThat(properties.get("topic.max.message.bytes")).isEqualTo("16777216");
    }
}
