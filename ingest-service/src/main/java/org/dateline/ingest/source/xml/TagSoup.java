package org.dateline.ingest.source.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Copies a tree that was built out of tag soup, and puts back where it belongs what an end tag that is missing has drawn into an element:
 * items do not hold items, and the fields of an item that are plain text do not hold other fields. Not thread-safe.
 */
final class TagSoup {

    private static final Set<String> ITEMS = Set.of("item", "entry", "atom:item", "atom:entry");

    /** Fields of RSS and Atom that hold no elements. */
    private static final Set<String> TEXTS = Set.of(
            "title",
            "link",
            "guid",
            "pubdate",
            "comments",
            "category",
            "id",
            "updated",
            "published",
            "dc:creator",
            "dc:date",
            "dc:subject");

    /** Fields that may hold markup, in which none of the names of {@link #NO_MARKUP} has a meaning. */
    private static final Set<String> BODIES = Set.of("description", "summary", "content", "content:encoded");

    private static final Set<String> NO_MARKUP =
            Set.of("guid", "pubdate", "dc:creator", "dc:date", "content:encoded", "published", "updated");

    private final XmlTreeBuilder tree;
    private final Deque<Element> lateItems = new ArrayDeque<>();
    private final Deque<Element> lateFields = new ArrayDeque<>();
    private boolean draining;

    TagSoup(XmlTreeBuilder tree) {
        this.tree = tree;
    }

    void copy(Element root) throws MalformedXmlException {
        copy(root, false, null, 0);
    }

    /** @param field the field of an item in which the element stands; null outside of items and for the fields themselves */
    private void copy(Element element, boolean inItem, @Nullable String field, int depth) throws MalformedXmlException {
        tree.start(element.tagName(), attributesOf(element));
        String name = element.tagName();
        boolean item = inItem || ITEMS.contains(name);
        boolean holdsFields = ITEMS.contains(name);
        String below = holdsFields || !item ? null : field == null ? name : field;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                tree.text(text.getWholeText());
            } else if (child instanceof Element inner && depth <= XmlTreeBuilder.MAX_DEPTH) {
                copyChild(inner, item, below, depth);
            } else if (child instanceof Element inner) {
                tree.start(inner.tagName(), Map.of());
                tree.end();
                keepItemsIn(inner);
            }
            while (holdsFields && !lateFields.isEmpty()) {
                copyChild(lateFields.removeFirst(), true, null, depth);
            }
        }
        tree.end();
        if (holdsFields && !draining) {
            // In a loop, not one inside the other: there may be thousands.
            draining = true;
            while (!lateItems.isEmpty()) {
                copy(lateItems.removeFirst(), false, null, depth);
            }
            draining = false;
        }
    }

    private void copyChild(Element child, boolean inItem, @Nullable String field, int depth)
            throws MalformedXmlException {
        String name = child.tagName();
        if (inItem && ITEMS.contains(name)) {
            lateItems.addLast(child);
        } else if (field != null && belongsOutside(name, field)) {
            lateFields.addLast(child);
        } else {
            copy(child, inItem, field, depth + 1);
        }
    }

    /** What is too deep is left out, but not the items that follow a tag that was never closed. */
    private void keepItemsIn(Element element) {
        element.filter((node, depth) -> {
            boolean item = node instanceof Element inner && ITEMS.contains(inner.tagName());
            if (item) {
                lateItems.addLast((Element) node);
            }
            return item ? NodeFilter.FilterResult.SKIP_CHILDREN : NodeFilter.FilterResult.CONTINUE;
        });
    }

    private static boolean belongsOutside(String name, String field) {
        if (TEXTS.contains(field)) {
            return TEXTS.contains(name) || BODIES.contains(name) || name.equals("enclosure") || name.equals("author");
        }
        return BODIES.contains(field) && NO_MARKUP.contains(name);
    }

    private static Map<String, String> attributesOf(Element element) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Attribute attribute : element.attributes()) {
            attributes.put(attribute.getKey(), attribute.getValue());
        }
        return attributes;
    }
}
