package org.dateline.enrich.article.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses JSON-LD scripts leniently, since a good part of those in the wild is broken. Immutable and thread-safe. */
final class JsonLdParser {

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
            .build();

    /** Every object of the scripts, outer before inner; scripts that cannot be read are passed over. */
    List<JsonNode> objects(List<String> scripts) {
        List<JsonNode> objects = new ArrayList<>();
        for (String script : scripts) {
            JsonNode root = parse(script);
            if (root != null) {
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

    private @Nullable JsonNode parse(String script) {
        if (script.length() > MAX_CHARS) {
            return null;
        }
        String json = bare(script);
        JsonNode node = read(json);
        if (node == null && json.contains("&quot;")) {
            node = read(Parser.unescapeEntities(json, false));
        }
        return node == null ? read(closed(json)) : node;
    }

    private @Nullable JsonNode read(String json) {
        try {
            return mapper.readTree(json);
        } catch (JsonProcessingException e) {
            return null; // broken JSON is the page's fault; the caller tries a repair and then goes without
        }
    }

    /** Without the comment or CDATA marks around it, and without a semicolon behind it. */
    private static String bare(String script) {
        int start = 0;
        while (start < script.length() && script.charAt(start) != '{' && script.charAt(start) != '[') {
            start++;
        }
        if (script.startsWith("[CDATA[", start)) {
            start += "[CDATA[".length();
        }
        int end = Math.max(script.lastIndexOf('}'), script.lastIndexOf(']'));
        if (end > 1 && script.startsWith("]]>", end - 1)) {
            end = script.lastIndexOf('}');
        }
        return start < end ? script.substring(start, end + 1) : "";
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
