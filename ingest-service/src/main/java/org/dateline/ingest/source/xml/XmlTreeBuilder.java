package org.dateline.ingest.source.xml;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree out of start, text and end events and resolves prefixes, base addresses and languages on the way. Bounded: more than
 * {@value #MAX_DEPTH} levels or {@value #MAX_ELEMENTS} elements are malformed. Not thread-safe.
 */
final class XmlTreeBuilder {

    static final int MAX_DEPTH = 200;
    static final int MAX_ELEMENTS = 1_000_000;

    private static final class Open {
        private final String name;
        private final Map<String, String> attributes;
        private final Map<String, String> prefixes;
        private final String base;
        private final String language;
        private final List<XmlNode> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        private Open(
                String name,
                Map<String, String> attributes,
                Map<String, String> prefixes,
                String base,
                String language) {
            this.name = name;
            this.attributes = attributes;
            this.prefixes = prefixes;
            this.base = base;
            this.language = language;
        }

        private void flush() {
            if (text.length() > 0) {
                children.add(new XmlText(text.toString()));
                text.setLength(0);
            }
        }
    }

    private final XmlVocabularies vocabularies;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;
    private boolean undeclaredPrefix;
    private @Nullable XmlElement root;

    XmlTreeBuilder(XmlVocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    void start(String qualifiedName, Map<String, String> attributes) throws MalformedXmlException {
        if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
            throw new MalformedXmlException(
                    "deeper than " + MAX_DEPTH + " levels or more elements than " + MAX_ELEMENTS);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new ParseInterruptedException();
        }
        Open parent = open.peek();
        Map<String, String> prefixes = parent == null ? Map.of() : parent.prefixes;
        Map<String, String> plain = new HashMap<>();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String key = attribute.getKey();
            if (key.equals("xmlns") || key.startsWith("xmlns:")) {
                prefixes = new HashMap<>(prefixes);
                prefixes.put(key.equals("xmlns") ? "" : key.substring(6), attribute.getValue());
            } else {
                String lower = key.toLowerCase(Locale.ROOT);
                plain.putIfAbsent(
                        lower.startsWith("xml:") ? lower : lower.substring(lower.indexOf(':') + 1),
                        attribute.getValue());
            }
        }
        String base = resolve(parent == null ? "" : parent.base, plain.getOrDefault("xml:base", ""));
        String language = plain.getOrDefault("xml:lang", parent == null ? "" : parent.language);
        open.push(new Open(nameOf(qualifiedName, prefixes), plain, prefixes, base, language));
    }

    void text(String characters) {
        Open current = open.peek();
        if (current != null) {
            current.text.append(characters);
        }
    }

    /** Closes the innermost element. Returns whether it was the root. */
    boolean end() {
        Open closed = open.pop();
        closed.flush();
        XmlElement element =
                new XmlElement(closed.name, closed.attributes, closed.children, closed.base, closed.language);
        Open parent = open.peek();
        if (parent == null) {
            root = element;
            return true;
        }
        parent.flush();
        parent.children.add(element);
        return false;
    }

    /** Whether some element used a prefix that nobody had declared. */
    boolean sawUndeclaredPrefix() {
        return undeclaredPrefix;
    }

    XmlElement root() throws MalformedXmlException {
        if (root == null) {
            throw new MalformedXmlException("no element");
        }
        return root;
    }

    private String nameOf(String qualifiedName, Map<String, String> prefixes) {
        int colon = qualifiedName.indexOf(':');
        String prefix = colon < 0 ? "" : qualifiedName.substring(0, colon);
        String local = qualifiedName.substring(colon + 1).toLowerCase(Locale.ROOT);
        String namespace = prefixes.get(prefix);
        if (namespace == null && colon >= 0) {
            undeclaredPrefix = true;
        }
        String usual = namespace == null
                ? prefix.toLowerCase(Locale.ROOT)
                : vocabularies.prefixOf(namespace).orElse(prefix.toLowerCase(Locale.ROOT));
        return usual.isEmpty() ? local : usual + ":" + local;
    }

    private static String resolve(String outer, String inner) {
        if (inner.isBlank()) {
            return outer;
        }
        try {
            return outer.isEmpty()
                    ? inner.strip()
                    : URI.create(outer).resolve(inner.strip()).toString();
        } catch (IllegalArgumentException notAnAddress) {
            return outer;
        }
    }
}
