package org.dateline.ingest.source.newsml;

import java.util.List;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.xml.XmlElement;
import org.dateline.ingest.source.xml.XmlNames;

/** Reads NewsML 1.0 to 1.2, which archives and some wires still write: each {@code NewsItem} is an article. Stateless. */
public final class Newsml1Parser {

    private final Newsml1Adapter adapter = new Newsml1Adapter();

    /** Reads the root element; {@code bytes} go with a refusal. */
    public Reading parse(XmlElement document, byte[] bytes) {
        XmlElement root = XmlNames.ofRoot(document);
        List<SourceItem> items = root.elements("newsitem").map(adapter::adapt).toList();
        return items.isEmpty()
                ? Reading.refused("newsml 1", RejectReason.EMPTY, "NewsML 1 without a NewsItem", bytes)
                : Reading.of("newsml 1", items);
    }
}
