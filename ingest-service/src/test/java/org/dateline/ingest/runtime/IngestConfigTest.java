package org.dateline.ingest.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.dateline.ingest.identity.IdentityPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestConfigTest {

    @Test
    void readsTheEnvironment() {
        IngestConfig config = IngestConfig.fromEnvironment(Map.of(
                "DATELINE_BOOTSTRAP_SERVERS", "a:1,b:2",
                "DATELINE_HTTP_PORT", "0",
                "DATELINE_IDENTITY_POLICY", "guid",
                "DATELINE_KAFKA_SECURITY_PROTOCOL", "SSL",
                "PATH", "/bin"));

        assertThat(config.clientProperties())
                .isEqualTo(Map.of("bootstrap.servers", "a:1,b:2", "security.protocol", "SSL"));
        assertThat(config.getInt(IngestConfig.HTTP_PORT)).isZero();
        assertThat(config.identityPolicy()).isEqualTo(IdentityPolicy.GUID);
        assertThat(config.getInt(IngestConfig.PUSH_MAX_BYTES)).isEqualTo(5 * 1024 * 1024);
    }

    @ParameterizedTest
    @CsvSource({
        "DATELINE_HTTP_PORT,eighty,http.port",
        "DATELINE_HTTP_PORT,70000,http.port",
        "DATELINE_HTTP_HOST,0.0.0.0,push.api.keys.file",
        "DATELINE_PUSH_API_KEYS_FILE,/no/such/file,push.api.keys.file",
        "DATELINE_FEEDS,ftp://post.example,feeds",
        "DATELINE_DEFAULT_ZONE,Mars/Olympus,default.zone",
        "DATELINE_IDENTITY_POLICY,dice,identity.policy",
        "DATELINE_FEED_INTERVALL_MS,1000,DATELINE_FEED_INTERVALL_MS",
        "DATELINE_KAFKA_ACKS,1,kafka.acks"
    })
    void wrongOnesStopTheStartAndAreNamed(String name, String value, String named) {
        assertThatThrownBy(() -> IngestConfig.fromEnvironment(Map.of(name, value)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(named);
    }

    @Test
    void tableNamesEveryKey() {
        assertThat(IngestConfig.table()).contains("feed.interval.ms", "DATELINE_FEED_INTERVAL_MS", "[300000]");
    }
}
