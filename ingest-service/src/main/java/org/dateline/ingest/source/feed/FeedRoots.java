package org.dateline.ingest.source.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ingest.source.xml.XmlElement;
import org.dateline.ingest.source.xml.XmlNode;

/** Finds the feeds in a document: mostly its root, but proxies wrap them, and careless servers send two. Stateless. */
final class FeedRoots {

    /** How deep a feed may be buried in other elements (SOAP, proxies that wrap it, HTML of a warning that is not closed). */
    private static final int SEARCH_DEPTH = 8;

    private static final Pattern START = Pattern.compile(
            "<(?:[A-Za-z][A-Za-z0-9]{0,20}:)?(?:rss|rdf|feed|channel)(?=[\\s>])", Pattern.CASE_INSENSITIVE);

    private FeedRoots() {}

    static List<XmlElement> in(XmlElement document) {
        List<XmlElement> found = new ArrayList<>();
        collect(document, SEARCH_DEPTH, found);
        return found;
    }

    /** Whether the feed is Atom; else it is one of the kinds of RSS. */
    static boolean isAtom(XmlElement root) {
        String local = localName(root);
        boolean atom = local.equals("feed") || local.equals("entry");
        boolean entries =
                root.elements().anyMatch(child -> AtomNames.local(child).equals("entry"));
        boolean items = root.elements()
                .anyMatch(child -> child.name().equals("item") || child.name().equals("channel"));
        return atom && (entries || !items);
    }

    /** Where a feed seems to start in a text that begins with something else; 0 where it does not. */
    static int startIn(String text) {
        Matcher start = START.matcher(text);
        return start.find() ? start.start() : 0;
    }

    private static void collect(XmlElement element, int depth, List<XmlElement> found) {
        switch (localName(element)) {
            case "rss", "rdf", "feed", "channel", "entry" -> found.add(plain(element));
            default -> {
                if (depth > 0) {
                    element.elements().forEach(child -> collect(child, depth - 1, found));
                }
            }
        }
    }

    /** RSS has no namespace; where a feed gives it one, say Atom's, its elements lose the prefix again. */
    private static XmlElement plain(XmlElement root) {
        int colon = root.name().indexOf(':');
        boolean rss = root.name().endsWith(":rss") || root.name().endsWith(":channel");
        return rss ? without(root.name().substring(0, colon + 1), root) : root;
    }

    private static XmlElement without(String prefix, XmlElement element) {
        List<XmlNode> children = new ArrayList<>(element.children().size());
        for (XmlNode child : element.children()) {
            children.add(child instanceof XmlElement inner ? without(prefix, inner) : child);
        }
        String name = element.name();
        String plain = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        return element.withName(plain).withChildren(children);
    }

    private static String localName(XmlElement element) {
        return element.name().substring(element.name().indexOf(':') + 1);
    }
}
