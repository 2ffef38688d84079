package org.dateline.ingest.source.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/**
 * Reads a JSON document: strictly, then with the faults that hand-written JSON has (comments, single quotes, commas at the end,
 * control characters in strings). Nesting is bounded. Immutable; safe for many threads.
 */
public final class JsonReader {

    private static final int MAX_DEPTH = 200;
    private static final int MAX_STRING = 20_000_000;

    private final JsonMapper strict = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final JsonMapper lenient = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    public JsonReader() {
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_STRING)
                .build();
        strict.getFactory().setStreamReadConstraints(bounds);
        lenient.getFactory().setStreamReadConstraints(bounds);
    }

    /**
     * What was read.
     *
     * @param repaired whether only the forgiving reader could read it
     */
    public record Json(JsonNode root, boolean repaired) {}

    /**
     * The part of a document that could be read.
     *
     * @param complete whether its end was reached
     */
    public record Part(JsonNode root, boolean complete) {}

    /** Reads one document. Throws {@link JsonProcessingException} where neither reader can read it. */
    public Json read(String text) throws JsonProcessingException {
        try {
            return new Json(strict.readTree(text), false);
        } catch (JsonProcessingException tryOn) {
            return new Json(lenient.readTree(text), true);
        }
    }

    /** What can be read of a document that breaks off, or that has something before or behind it; empty where that is nothing. */
    public Optional<Part> salvage(String text) {
        int start = text.indexOf('{');
        return start < 0 ? Optional.empty() : JsonSalvage.read(text.substring(start), lenient);
    }
}
