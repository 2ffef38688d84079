package org.dateline.ingest.source.feed;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.charset.CharsetResolver;
import org.dateline.ingest.source.charset.DecodedText;
import org.dateline.ingest.source.xml.MalformedXmlException;
import org.dateline.ingest.source.xml.XmlDocument;
import org.dateline.ingest.source.xml.XmlElement;
import org.dateline.ingest.source.xml.XmlReader;
import org.dateline.ingest.source.xml.XmlRepair;

/** Reads a feed in XML. Immutable; safe for many threads. */
public final class XmlFeedParser {

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
            XmlDocument xml = read(decoded.text());
            List<XmlElement> roots = FeedRoots.in(xml.root());
            if (roots.isEmpty()) {
                return Reading.refused(
                        "xml",
                        RejectReason.UNSUPPORTED_FORMAT,
                        "XML of the kind " + xml.root().name(),
                        document.bytes());
            }
            String address = document.uri() == null ? "" : document.uri();
            return reading(merged(roots, address), xml, decoded).with(facts.read(roots.get(0), address));
        } catch (MalformedXmlException cause) {
            return Reading.refused("xml", RejectReason.MALFORMED, String.valueOf(cause.getMessage()), document.bytes());
        }
    }

    /** Reads all of it, or, where that starts with some other element, from where a feed starts. */
    private XmlDocument read(String text) throws MalformedXmlException {
        XmlDocument all = reader.read(text);
        int start = FeedRoots.in(all.root()).isEmpty() ? FeedRoots.startIn(text) : 0;
        if (start == 0) {
            return all;
        }
        XmlDocument rest = reader.read(text.substring(start));
        Set<XmlRepair> repairs = EnumSet.of(XmlRepair.LEADING_JUNK);
        repairs.addAll(rest.repairs());
        return new XmlDocument(rest.root(), repairs);
    }

    private Feed merged(List<XmlElement> roots, String address) {
        List<Feed> feeds = roots.stream()
                .map(root -> FeedRoots.isAtom(root) ? atom.adapt(root, address) : rss.adapt(root, address))
                .toList();
        Feed first = feeds.stream()
                .filter(feed -> !feed.items().isEmpty())
                .findFirst()
                .orElse(feeds.get(0));
        return new Feed(
                first.format(),
                first.title(),
                first.homeUri(),
                feeds.stream().flatMap(feed -> feed.items().stream()).toList(),
                feeds.stream().flatMap(feed -> feed.refusals().stream()).toList());
    }

    private static Reading reading(Feed feed, XmlDocument xml, DecodedText decoded) {
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
                feed.items().stream()
                        .map(item -> item.readAs(decoded.provenance()))
                        .toList(),
                feed.refusals());
    }
}
