package org.dateline.standalone.container;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dateline.standalone.PlainHttp;

/**
 * Reads one topic from its beginning as somebody would who has none of our code: a plain consumer of committed records, schemas by HTTP from the registry,
 * generic Avro.
 */
final class OutsideConsumer implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int WIRE_HEADER = 5;

    private final String topic;
    private final URI registry;
    private final KafkaConsumer<String, byte[]> consumer;
    private final HttpClient http = PlainHttp.client();
    private final Map<Integer, Schema> schemas = new HashMap<>();
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    OutsideConsumer(String bootstrapServers, String registryUrl, String topic) {
        this.topic = topic;
        this.registry = URI.create(registryUrl + "/");
        Properties settings = new Properties();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** The first record of that key that satisfies the condition, which may be there already or still to come. */
    ConsumerRecord<String, byte[]> await(String key, Predicate<ConsumerRecord<String, byte[]>> condition) {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        int looked = 0;
        while (true) {
            for (; looked < seen.size(); looked++) {
                ConsumerRecord<String, byte[]> record = seen.get(looked);
                if (key.equals(record.key()) && condition.test(record)) {
                    return record;
                }
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("nothing such for key " + key + " on " + topic + " within 90 s; seen: "
                        + seen.stream()
                                .map(record -> record.key() + (record.value() == null ? " (tombstone)" : ""))
                                .toList());
            }
            consumer.poll(POLL).forEach(seen::add);
        }
    }

    /** Records of that key read so far, in order. */
    List<ConsumerRecord<String, byte[]>> seen(String key) {
        return seen.stream().filter(record -> key.equals(record.key())).toList();
    }

    /** The record as its writer's schema reads it. */
    GenericRecord decode(byte[] value) {
        if (value[0] != 0) {
            throw new AssertionError("no magic byte but " + value[0]);
        }
        int id = ByteBuffer.wrap(value, 1, 4).getInt();
        try {
            return new GenericDatumReader<GenericRecord>(schemas.computeIfAbsent(id, this::schema))
                    .read(
                            null,
                            DecoderFactory.get().binaryDecoder(value, WIRE_HEADER, value.length - WIRE_HEADER, null));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        return headers;
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Schema schema(int id) {
        try {
            HttpRequest request = HttpRequest.newBuilder(registry.resolve("schemas/ids/" + id))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new AssertionError("registry, schema " + id + ": " + answer.statusCode() + " " + answer.body());
            }
            return new Schema.Parser()
                    .parse(new ObjectMapper()
                            .readTree(answer.body())
                            .get("schema")
                            .asText());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
