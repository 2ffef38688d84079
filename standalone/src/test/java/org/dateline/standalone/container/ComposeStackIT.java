package org.dateline.standalone.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.dateline.schema.NewsTopics;
import org.dateline.standalone.container.PushClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stack as an operator starts it: images from the packaged jars, a page in over HTTP, the enriched record out on the host. */
final class ComposeStackIT {

    private static final String TEST = "ComposeStackIT";
    private static final String KEY = UUID.randomUUID().toString();

    @Test
    void aPushedPageComesOutEnriched(@TempDir Path folder) throws Exception {
        ContainerEngine.require(TEST, ContainerEngine.KAFKA, ContainerEngine.APICURIO, ContainerEngine.JAVA);
        Path home = home();
        for (String service : List.of("ingest-service", "enrich-service")) {
            Path target = home.resolve(service).resolve("target");
            if (!Files.exists(target.resolve(service + ".jar")) || !Files.isDirectory(target.resolve("lib"))) {
                ContainerEngine.skip(TEST, service + " is not packaged: ./mvnw package");
            }
        }
        Path keys = Files.writeString(folder.resolve("push-keys"), KEY + "\n");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
        String name = "dateline-it-" + UUID.randomUUID().toString().substring(0, 8);
        List<Integer> ports = freePorts(3);
        ComposeProject project = ComposeProject.of(
                TEST,
                home,
                name,
                Map.of(
                        "DATELINE_TAG", name,
                        "DATELINE_PUSH_KEYS", keys.toString(),
                        "DATELINE_KAFKA_PORT", ports.get(0).toString(),
                        "DATELINE_REGISTRY_PORT", ports.get(1).toString(),
                        "DATELINE_PUSH_PORT", ports.get(2).toString(),
                        "DATELINE_TOPICS_PARTITIONS", "2"));
        try {
            project.compose("build");
            project.compose("up", "-d");
            for (String service : List.of("broker", "registry", "ingest", "enrich")) {
                Awaitility.await(service)
                        .atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofSeconds(1))
                        .until(() -> project.health(service).equals("healthy"));
            }
            pushAndConsume(ports);
        } catch (Exception | AssertionError failure) {
            System.err.println(project.compose("ps") + project.compose("logs", "--tail", "200"));
            throw failure;
        } finally {
            project.compose("down", "-v");
            project.docker("image", "rm", "dateline/ingest-service:" + name, "dateline/enrich-service:" + name);
        }
    }

    private static void pushAndConsume(List<Integer> ports) throws Exception {
        DemoDocument page = DemoDocument.CUP_FINAL;
        int pushPort = ports.get(2);
        assertThat(PushClient.at(pushPort, "a guess")
                        .push(page.mediaType(), page.bytes())
                        .status())
                .isEqualTo(401);
        Answer pushed = PushClient.at(pushPort, KEY).push(page.mediaType(), page.bytes());
        assertThat(pushed.status()).as(pushed.body()).isEqualTo(202);
        try (OutsideConsumer enriched = new OutsideConsumer(
                "127.0.0.1:" + ports.get(0),
                "http://127.0.0.1:" + ports.get(1) + "/apis/ccompat/v7",
                NewsTopics.ARTICLE_ENRICHED.name())) {
            ConsumerRecord<String, byte[]> record = enriched.await(pushed.articleId(), any -> true);
            GenericRecord value = enriched.decode(record.value());
            assertThat(value.get("version")).isEqualTo(1);
            assertThat(value.get("story")).isNotNull();
            assertThat(((GenericRecord) value.get("article")).get("headline").toString())
                    .isEqualTo("Late lob wins Friendship Cup for Barcelona's youngsters");
            assertThat((List<?>) value.get("entities"))
                    .extracting(entity -> ((GenericRecord) entity).get("name").toString())
                    .contains("Ajax");
            assertThat(OutsideConsumer.headers(record)).containsEntry("traceparent", pushed.traceparent());
        }
    }

    /** The folder of docker-compose.yml, from the working directory up. */
    private static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("docker-compose.yml"))) {
            folder = folder.getParent();
        }
        return Objects.requireNonNull(folder, "no docker-compose.yml above the working directory");
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
