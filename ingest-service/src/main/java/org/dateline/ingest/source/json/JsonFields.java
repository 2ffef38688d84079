package org.dateline.ingest.source.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, found whatever their case (ninjs 1 to 2 write {@code versioncreated}, 3 {@code versionCreated}) and
 * read whatever their type: a number where text belongs is taken as its text, anything else as missing. Immutable.
 */
public final class JsonFields {

    private final Map<String, JsonNode> fields = new TreeMap<>();

    private JsonFields(JsonNode object) {
        object.properties()
                .forEach(field -> fields.putIfAbsent(field.getKey().toLowerCase(Locale.ROOT), field.getValue()));
    }

    /** The fields of an object; of anything else, none. */
    public static JsonFields of(JsonNode node) {
        return new JsonFields(node);
    }

    /** Whether one of the fields is there with a value. */
    public boolean hasAny(String... names) {
        for (String name : names) {
            if (node(name) != null) {
                return true;
            }
        }
        return false;
    }

    /** Text of the first field that has some; null where none has. */
    public @Nullable String text(String... names) {
        for (String name : names) {
            JsonNode value = node(name);
            if (value != null && value.isValueNode() && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }

    /** The names that start so, lower case, in alphabetical order. */
    public List<String> names(String start) {
        return fields.keySet().stream().filter(name -> name.startsWith(start)).toList();
    }

    /** A whole number, also one written as text; null where it is none. */
    public @Nullable Integer number(String name) {
        String text = text(name);
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    /** The field's node; empty where it is missing or null. */
    public Optional<JsonNode> get(String name) {
        return Optional.ofNullable(node(name));
    }

    /** The objects of the first field that is there: of a list its members, of an object of objects its values, else the object itself. */
    public List<JsonFields> objects(String... names) {
        List<JsonFields> objects = new ArrayList<>();
        for (String name : names) {
            JsonNode value = node(name);
            if (value != null && value.isArray()) {
                value.forEach(member -> addObject(member, objects));
            } else if (value != null
                    && value.isObject()
                    && value.properties().stream().allMatch(f -> f.getValue().isObject())) {
                value.forEach(member -> addObject(member, objects));
            } else if (value != null) {
                addObject(value, objects);
            }
            if (value != null) {
                break;
            }
        }
        return objects;
    }

    /** The texts of a field: of a list those of its members, with {@code key} of members that are objects; else its own. */
    public List<String> texts(String name, String key) {
        JsonNode value = node(name);
        List<String> texts = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(member -> addText(member, key, texts));
        } else if (value != null) {
            addText(value, key, texts);
        }
        return texts;
    }

    private @Nullable JsonNode node(String name) {
        JsonNode value = fields.get(name.toLowerCase(Locale.ROOT));
        return value == null || value.isNull() ? null : value;
    }

    private static void addObject(JsonNode node, List<JsonFields> objects) {
        if (node.isObject()) {
            objects.add(of(node));
        }
    }

    private static void addText(JsonNode node, String key, List<String> texts) {
        String text = node.isObject() ? of(node).text(key) : node.isValueNode() ? node.asText() : null;
        if (text != null && !text.isBlank()) {
            texts.add(text);
        }
    }
}
