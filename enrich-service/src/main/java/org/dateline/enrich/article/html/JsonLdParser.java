package org.dateline.enrich.article.html;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.parser.Parser;

/** Parses JSON-LD scripts leniently, since a good part of those in the wild is broken. Immutable and thread-safe. */
final class JsonLdParser {

    private static final String CDATA = "[CDATA[";
    private static final int MAX_CHARS = 2_000_000;

    /** Objects looked at in one page. */
    private static final int MAX_OBJECTS = 5_000;

    private final ObjectMapper mapper = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .build();

    /** Every object of the scripts, outer before inner; scripts that cannot be read are passed over. */
    List<JsonNode> objects(List<String> scripts) {
        List<JsonNode> objects = new ArrayList<>();
        for (String script : scripts) {
            for (JsonNode root : parse(script)) {
                collect(root, objects);
            }
        }
        return objects;
    }

    private static void collect(JsonNode root, List<JsonNode> objects) {
        Deque<JsonNode> queue = new ArrayDeque<>();
        queue.add(root);
        while (!queue.isEmpty() && objects.size() < MAX_OBJECTS) {
            JsonNode node = queue.poll();
            if (node.isObject()) {
                objects.add(node);
            }
            for (JsonNode child : node) {
                if (child.isContainerNode()) {
                    queue.add(child);
                }
            }
        }
    }

    private List<JsonNode> parse(String script) {
        if (script.length() > MAX_CHARS) {
            return List.of();
        }
        String json = bare(script);
        List<JsonNode> nodes = read(json);
        if (nodes.isEmpty() && json.contains("&quot;")) {
            nodes = read(Parser.unescapeEntities(json, false));
        }
        if (nodes.isEmpty() && (json.indexOf('\u00A0') >= 0 || json.indexOf('\u200B') >= 0)) {
            nodes = read(json.replace('\u00A0', ' ').replace('\u200B', ' '));
        }
        return nodes.isEmpty() ? read(closed(opened(script))) : nodes;
    }

    /** The values that stand one behind the other, up to the first that is broken. */
    private List<JsonNode> read(String json) {
        List<JsonNode> nodes = new ArrayList<>();
        try (MappingIterator<JsonNode> values = mapper.readerFor(JsonNode.class).readValues(json)) {
            while (nodes.size() < MAX_OBJECTS && values.hasNextValue()) {
                nodes.add(values.nextValue());
            }
        } catch (IOException e) {
            return nodes; // broken JSON is the page's fault; the caller tries a repair and then goes without
        }
        return nodes;
    }

    /** Without the comment or CDATA marks around it, and without a semicolon behind it. */
    private static String bare(String script) {
        String opened = opened(script);
        int end = Math.max(opened.lastIndexOf('}'), opened.lastIndexOf(']'));
        if (end > 1 && opened.startsWith("]]>", end - 1)) {
            end = opened.lastIndexOf('}');
        }
        return opened.substring(0, end + 1);
    }

    /** From the first bracket on that opens JSON. */
    private static String opened(String script) {
        int start = 0;
        while (start < script.length() && script.charAt(start) != '{' && script.charAt(start) != '[') {
            start++;
        }
        return script.startsWith(CDATA, start)
                ? opened(script.substring(start + CDATA.length()))
                : script.substring(start);
    }

    /** With the brackets closed that were left open, as far as counting them tells. */
    private static String closed(String json) {
        Deque<Character> open = new ArrayDeque<>();
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString && (c == '{' || c == '[')) {
                open.push(c == '{' ? '}' : ']');
            } else if (!inString && (c == '}' || c == ']') && !open.isEmpty()) {
                open.pop();
            }
        }
        StringBuilder out = new StringBuilder(json);
        open.forEach(out::append);
        return out.toString();
    }
}
