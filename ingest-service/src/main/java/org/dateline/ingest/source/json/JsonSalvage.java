package org.dateline.ingest.source.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON up to the place where it breaks, and keeps all values that were complete by then. Not thread-safe. */
final class JsonSalvage {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Deque<JsonNode> open = new ArrayDeque<>();
    private @Nullable JsonNode root;
    private String name = "";

    /** The part that could be read; empty where there is no object or list. */
    static Optional<JsonReader.Part> read(String text, JsonMapper mapper) {
        JsonSalvage salvage = new JsonSalvage();
        try (JsonParser parser = mapper.createParser(text)) {
            salvage.readAll(parser);
        } catch (JsonProcessingException cutOff) {
            // Here it breaks.
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return Optional.ofNullable(salvage.root).map(part -> new JsonReader.Part(part, salvage.open.isEmpty()));
    }

    private void readAll(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            switch (token) {
                case START_OBJECT -> open(NODES.objectNode());
                case START_ARRAY -> open(NODES.arrayNode());
                case END_OBJECT, END_ARRAY -> open.pop();
                case FIELD_NAME -> name = parser.currentName();
                case VALUE_STRING -> add(NODES.textNode(parser.getText()));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> add(parser.readValueAsTree());
                case VALUE_TRUE, VALUE_FALSE -> add(NODES.booleanNode(parser.getBooleanValue()));
                default -> add(NODES.nullNode());
            }
            if (open.isEmpty()) {
                return;
            }
        }
    }

    private void open(JsonNode container) {
        add(container);
        open.push(container);
        root = root == null ? container : root;
    }

    private void add(JsonNode value) {
        JsonNode parent = open.peek();
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else if (parent instanceof ArrayNode list) {
            list.add(value);
        }
    }
}
