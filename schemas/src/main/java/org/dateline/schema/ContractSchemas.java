package org.dateline.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/** Schemas as the registry and other languages see them: free of the marks that Avro's Java compiler adds for itself. */
public final class ContractSchemas {

    private static final String JAVA_STRING = "avro.java.string";
    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractSchemas() {}

    /** The schema of a generated class, without Java's own properties; a new object each time. */
    public static AvroSchema of(Class<?> recordType) {
        return of(SpecificData.get().getSchema(recordType));
    }

    /** That schema without Java's own properties. */
    public static AvroSchema of(Schema schema) {
        try {
            return new AvroSchema(strip(JSON.readTree(schema.toString())).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("schema " + schema.getFullName() + " does not print as JSON", e);
        }
    }

    private static JsonNode strip(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode stripped = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> stripped.add(strip(item)));
            return stripped;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        if (object.has(JAVA_STRING) && object.size() == 2) {
            return object.get("type");
        }
        ObjectNode stripped = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (!field.getKey().equals(JAVA_STRING)) {
                stripped.set(field.getKey(), strip(field.getValue()));
            }
        }
        return stripped;
    }
}
