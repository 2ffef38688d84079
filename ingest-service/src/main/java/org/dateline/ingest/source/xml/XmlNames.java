package org.dateline.ingest.source.xml;

import java.util.List;
import java.util.Set;

/** Names without their prefix, for formats that come with and without a namespace. Stateless. */
public final class XmlNames {

    private XmlNames() {}

    /** The name without its prefix. */
    public static String local(XmlElement element) {
        return element.name().substring(element.name().indexOf(':') + 1);
    }

    /**
     * The tree with the prefix of its root, whatever that is, taken from all names; what has another prefix stays as it is, so that
     * documents inside the document remain themselves.
     */
    public static XmlElement ofRoot(XmlElement root) {
        int colon = root.name().indexOf(':');
        return colon < 0 ? root : without(root, Set.of(root.name().substring(0, colon)));
    }

    private static XmlElement without(XmlElement element, Set<String> prefixes) {
        int colon = element.name().indexOf(':');
        boolean strip = colon > 0 && prefixes.contains(element.name().substring(0, colon));
        List<XmlNode> children = element.children().stream()
                .map(child -> child instanceof XmlElement inner ? without(inner, prefixes) : child)
                .toList();
        return new XmlElement(
                strip ? local(element) : element.name(),
                element.attributes(),
                children,
                element.base(),
                element.language());
    }
}
