package org.dateline.ingest.source.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.charset.CharsetResolver;
import org.dateline.ingest.source.charset.DecodedText;
import org.dateline.ingest.source.newsml.Newsml1Parser;
import org.dateline.ingest.source.newsml.NewsmlG2Parser;
import org.dateline.ingest.source.nitf.NitfAdapter;
import org.dateline.ingest.source.sitemap.SitemapParser;
import org.dateline.ingest.source.xml.MalformedXmlException;
import org.dateline.ingest.source.xml.XmlDocument;
import org.dateline.ingest.source.xml.XmlElement;
import org.dateline.ingest.source.xml.XmlReader;
import org.dateline.ingest.source.xml.XmlRepair;

/** Reads the formats in XML that are no feeds: decodes, repairs, and hands the tree to the format's parser. Immutable; safe for many threads. */
final class XmlItemParser {

    private final XmlReader reader;
    private final CharsetResolver charsets = new CharsetResolver();
    private final NewsmlG2Parser newsmlG2 = new NewsmlG2Parser();
    private final Newsml1Parser newsml1 = new Newsml1Parser();
    private final NitfAdapter nitf = new NitfAdapter();
    private final SitemapParser sitemaps = new SitemapParser();

    XmlItemParser(XmlReader reader) {
        this.reader = reader;
    }

    Reading newsmlG2(SourceDocument document) {
        return read(document, root -> newsmlG2.parse(root, document.bytes()));
    }

    Reading newsml1(SourceDocument document) {
        return read(document, root -> newsml1.parse(root, document.bytes()));
    }

    Reading nitf(SourceDocument document) {
        return read(document, root -> Reading.of("nitf", List.of(nitf.adapt(root))));
    }

    Reading sitemap(SourceDocument document) {
        return read(document, root -> sitemaps.parse(root, document.bytes()));
    }

    private Reading read(SourceDocument document, Function<XmlElement, Reading> parser) {
        DecodedText decoded = charsets.decode(document.bytes(), document.contentType());
        try {
            XmlDocument xml = reader.read(decoded.text());
            Reading reading = parser.apply(xml.root());
            Set<String> repairs = new TreeSet<>();
            xml.repairs().forEach(repair -> repairs.add(repair.code()));
            if (decoded.damaged()) {
                repairs.add(XmlRepair.BAD_ENCODING.code());
            }
            return new Reading(
                    reading.format(),
                    reading.title(),
                    reading.homeUri(),
                    decoded.charset().name(),
                    decoded.provenance(),
                    new ArrayList<>(repairs),
                    reading.items().stream()
                            .map(item -> item.readAs(decoded.provenance()))
                            .toList(),
                    reading.refusals());
        } catch (MalformedXmlException cause) {
            return Reading.refused("xml", RejectReason.MALFORMED, String.valueOf(cause.getMessage()), document.bytes());
        }
    }
}
