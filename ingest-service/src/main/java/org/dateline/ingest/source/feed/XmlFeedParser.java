package org.dateline.ingest.source.feed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.charset.CharsetResolver;
import org.dateline.ingest.source.charset.DecodedText;
import org.dateline.ingest.source.xml.MalformedXmlException;
import org.dateline.ingest.source.xml.XmlDocument;
import org.dateline.ingest.source.xml.XmlElement;
import org.dateline.ingest.source.xml.XmlReader;
import org.dateline.ingest.source.xml.XmlRepair;

/** Reads a feed in XML. Immutable; safe for many threads. */
public final class XmlFeedParser {

    /** How deep a feed may be buried in other elements (CDF, SOAP, proxies that wrap it). */
    private static final int SEARCH_DEPTH = 4;

    private final XmlReader reader;
    private final CharsetResolver charsets = new CharsetResolver();
    private final RssAdapter rss = new RssAdapter();
    private final AtomAdapter atom = new AtomAdapter();
    private final FeedFactsReader facts = new FeedFactsReader();

    public XmlFeedParser(XmlReader reader) {
        this.reader = reader;
    }

    /** Reads a feed; one that cannot be read at all is refused as malformed, XML that is no feed as unsupported. */
    public Reading parse(SourceDocument document) {
        DecodedText decoded = charsets.decode(document.bytes(), document.contentType());
        try {
            XmlDocument xml = reader.read(decoded.text());
            Optional<XmlElement> root = feedRoot(xml.root(), SEARCH_DEPTH);
            if (root.isEmpty()) {
                return Reading.refused(
                        "xml",
                        RejectReason.UNSUPPORTED_FORMAT,
                        "XML of the kind " + xml.root().name(),
                        document.bytes());
            }
            return reading(root.get(), xml, decoded, document);
        } catch (MalformedXmlException cause) {
            return Reading.refused("xml", RejectReason.MALFORMED, String.valueOf(cause.getMessage()), document.bytes());
        }
    }

    private Reading reading(XmlElement root, XmlDocument xml, DecodedText decoded, SourceDocument document) {
        String address = document.uri() == null ? "" : document.uri();
        boolean isAtom = root.name().endsWith("feed") || root.name().endsWith("entry");
        Feed feed = isAtom ? atom.adapt(root, address) : rss.adapt(root, address);
        Set<XmlRepair> repairs = EnumSet.noneOf(XmlRepair.class);
        repairs.addAll(xml.repairs());
        if (decoded.damaged()) {
            repairs.add(XmlRepair.BAD_ENCODING);
        }
        return new Reading(
                feed.format(),
                feed.title(),
                feed.homeUri(),
                decoded.charset().name(),
                decoded.provenance(),
                repairs.stream().map(XmlRepair::code).sorted().toList(),
                withProvenance(feed.items(), decoded),
                feed.refusals(),
                facts.read(root, address));
    }

    private static List<SourceItem> withProvenance(List<SourceItem> items, DecodedText decoded) {
        List<SourceItem> marked = new ArrayList<>(items.size());
        for (SourceItem item : items) {
            marked.add(new SourceItem(
                    item.pubStatus(),
                    item.statusReason(),
                    item.uri(),
                    item.canonicalUri(),
                    item.sourceName(),
                    item.format(),
                    item.contentType(),
                    item.charset(),
                    decoded.provenance(),
                    item.content(),
                    item.declared()));
        }
        return marked;
    }

    private static Optional<XmlElement> feedRoot(XmlElement element, int depth) {
        String local = element.name().substring(element.name().indexOf(':') + 1);
        boolean feed = switch (local) {
            case "rss", "rdf", "feed", "channel", "entry" -> true;
            default -> false;
        };
        if (feed) {
            return Optional.of(element);
        }
        if (depth == 0) {
            return Optional.empty();
        }
        return element.elements()
                .flatMap(child -> feedRoot(child, depth - 1).stream())
                .findFirst();
    }
}
