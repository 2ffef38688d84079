import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Follows the current truth of all articles with stock libraries: {@code org.apache.kafka:kafka-clients:4.3.1} from Maven Central and
 * {@code io.confluent:kafka-avro-serializer:8.0.0} or later from Confluent's own repository (https://packages.confluent.io/maven/).
 *
 * <pre>java -cp '...' EnrichedConsumer.java localhost:9092 http://localhost:8080/apis/ccompat/v7</pre>
 */
public final class EnrichedConsumer {

    private static final String TOPIC = "news.article.enriched.v1";

    /** What orders two records of one article. */
    private record Order(int version, int enrichment) {
        boolean isAfter(Order other) {
            return version != other.version ? version > other.version : enrichment > other.enrichment;
        }
    }

    private final Map<String, Order> current = new HashMap<>();

    public static void main(String[] args) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", args.length > 0 ? args[0] : "localhost:9092");
        settings.put("schema.registry.url", args.length > 1 ? args[1] : "http://localhost:8080/apis/ccompat/v7");
        settings.put("group.id", "dateline-example-" + UUID.randomUUID());
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", "false");
        settings.put("isolation.level", "read_committed");
        settings.put("key.deserializer", StringDeserializer.class.getName());
        settings.put("value.deserializer", KafkaAvroDeserializer.class.getName());
        EnrichedConsumer follower = new EnrichedConsumer();
        try (KafkaConsumer<String, GenericRecord> consumer = new KafkaConsumer<>(settings)) {
            consumer.subscribe(List.of(TOPIC));
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(follower::apply);
            }
        }
    }

    private void apply(ConsumerRecord<String, GenericRecord> record) {
        String articleId = record.key();
        GenericRecord enriched = record.value();
        if (enriched == null) {
            current.remove(articleId);
            System.out.println(articleId + " tombstone: deleted");
            return;
        }
        Order order = new Order((int) enriched.get("version"), (int) enriched.get("enrichment"));
        Order known = current.get(articleId);
        if (known != null && !order.isAfter(known)) {
            return;
        }
        current.put(articleId, order);
        GenericRecord article = (GenericRecord) enriched.get("article");
        String status = enriched.get("pubStatus").toString();
        if (!status.equals("USABLE")) {
            System.out.println(articleId + " " + status + ": " + article.get("statusReason"));
            return;
        }
        String text = article.get("text").toString();
        System.out.println(articleId + " v" + order.version() + "." + order.enrichment() + " " + article.get("headline"));
        for (Object item : (List<?>) enriched.get("entities")) {
            GenericRecord entity = (GenericRecord) item;
            for (Object place : (List<?>) entity.get("mentions")) {
                GenericRecord mention = (GenericRecord) place;
                // Java's strings count UTF-16 code units, as the offsets do.
                String surface = text.substring((int) mention.get("start"), (int) mention.get("end"));
                System.out.println("  " + surface + " = " + entity.get("name") + " (" + entity.get("entityId") + ")");
            }
        }
    }
}
