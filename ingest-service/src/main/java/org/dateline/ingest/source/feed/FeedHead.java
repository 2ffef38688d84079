package org.dateline.ingest.source.feed;

import java.util.List;
import org.dateline.ingest.source.xml.XmlElement;
import org.dateline.ingest.source.xml.XmlNode;

/** What a feed says of itself, without its items: it is looked at for each of them, and there may be tens of thousands. Stateless. */
final class FeedHead {

    /** Far more than any real feed says of itself. */
    private static final int MAX_ELEMENTS = 300;

    private FeedHead() {}

    static XmlElement of(XmlElement feed) {
        List<XmlNode> head = feed.elements()
                .filter(child -> !isItem(child))
                .limit(MAX_ELEMENTS)
                .map(XmlNode.class::cast)
                .toList();
        return feed.withChildren(head);
    }

    private static boolean isItem(XmlElement child) {
        return switch (AtomNames.local(child)) {
            case "item", "entry", "items", "deleted-entry" -> true;
            default -> false;
        };
    }
}
