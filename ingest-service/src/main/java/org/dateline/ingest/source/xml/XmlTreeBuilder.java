package org.dateline.ingest.source.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds the tree out of start, text and end events and resolves prefixes, base addresses and languages on the way. Bounded: what is
 * deeper than {@value #MAX_DEPTH} levels is left out, more than {@value #MAX_ELEMENTS} elements are malformed. Not thread-safe.
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
    private int tooDeep;
    private boolean sawTooDeep;
    private boolean undeclaredPrefix;
    private @Nullable XmlElement root;

    XmlTreeBuilder(XmlVocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    void start(String qualifiedName, Map<String, String> attributes) throws MalformedXmlException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ParseInterruptedException();
        }
        if (++elements > MAX_ELEMENTS) {
            throw new MalformedXmlException("more elements than " + MAX_ELEMENTS);
        }
        if (open.size() >= MAX_DEPTH) {
            tooDeep++;
            sawTooDeep = true;
            return;
        }
        Open parent = open.peek();
        Map<String, String> prefixes = parent == null ? Map.of() : parent.prefixes;
        Map<String, String> plain = new HashMap<>();
        boolean shared = true;
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            String key = attribute.getKey();
            if (key.equals("xmlns") || key.startsWith("xmlns:")) {
                prefixes = shared ? new HashMap<>(prefixes) : prefixes;
                shared = false;
                prefixes.put(key.equals("xmlns") ? "" : key.substring(6), attribute.getValue());
            } else {
                String lower = key.toLowerCase(Locale.ROOT);
                plain.putIfAbsent(
                        lower.startsWith("xml:") ? lower : lower.substring(lower.indexOf(':') + 1),
                        attribute.getValue());
            }
        }
        String base = baseOf(parent == null ? "" : parent.base, plain.getOrDefault("xml:base", ""));
        String language = plain.getOrDefault("xml:lang", parent == null ? "" : parent.language);
        open.push(new Open(nameOf(qualifiedName, prefixes), plain, prefixes, base, language));
    }

    void text(String characters) {
        Open current = open.peek();
        if (current != null && tooDeep == 0) {
            current.text.append(characters);
        }
    }

    /** Closes the innermost element. Returns whether it was the root. */
    boolean end() {
        if (tooDeep > 0) {
            tooDeep--;
            return false;
        }
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

    /** Whether something was left out for its depth. */
    boolean sawTooDeep() {
        return sawTooDeep;
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

    /** A base that is no address leaves the outer one in force. */
    private static String baseOf(String outer, String inner) {
        boolean address =
                !inner.isBlank() && inner.strip().chars().noneMatch(c -> c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0);
        return address ? XmlBase.resolve(outer, inner) : outer;
    }
}
