package org.dateline.ingest.source.document;

import java.util.ArrayList;
import java.util.List;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.Refusal;
import org.dateline.ingest.source.RejectReason;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.charset.CharsetResolver;
import org.dateline.ingest.source.feed.XmlFeedParser;
import org.dateline.ingest.source.html.HtmlParser;
import org.dateline.ingest.source.text.TextParser;
import org.dateline.ingest.source.xml.XmlReader;
import org.dateline.ingest.source.xml.XmlVocabularies;

/**
 * Reads any document into articles. Never throws on what a document holds: what cannot be read is refused, with the reason.
 * Immutable; safe for many threads.
 */
public final class DocumentReader {

    private final FormatDetector detector = new FormatDetector();
    private final XmlFeedParser feeds;
    private final XmlItemParser xmlItems;
    private final HtmlParser pages = new HtmlParser();
    private final TextParser texts = new TextParser();
    private final JsonDocumentParser json;
    private final CharsetResolver charsets = new CharsetResolver();

    private DocumentReader(XmlVocabularies vocabularies) {
        XmlReader xml = new XmlReader(vocabularies);
        this.feeds = new XmlFeedParser(xml);
        this.xmlItems = new XmlItemParser(xml);
        this.json = new JsonDocumentParser(xml);
    }

    /** A reader with the lists of the class path. */
    public static DocumentReader load() {
        return new DocumentReader(XmlVocabularies.load());
    }

    /** The format by content. */
    public DocumentFormat detect(SourceDocument document) {
        return detector.detect(document.bytes(), document.contentType());
    }

    /** Reads a whole document. */
    public Reading read(SourceDocument document) {
        return switch (detect(document)) {
            case HTML -> pages.parse(document);
            case XML -> feeds.parse(document);
            case NEWSML_G2 -> xmlItems.newsmlG2(document);
            case NEWSML_1 -> xmlItems.newsml1(document);
            case NITF -> xmlItems.nitf(document);
            case SITEMAP -> xmlItems.sitemap(document);
            case JSON -> json.parse(document);
            case JSON_LINES -> lines(document);
            case TEXT -> texts.parse(document);
            case WARC ->
                Reading.refused(
                        "warc",
                        RejectReason.UNSUPPORTED_FORMAT,
                        "a web archive: give it as a file, which is read record by record",
                        document.bytes());
            case EMPTY -> Reading.refused("empty", RejectReason.EMPTY, "nothing but white space", document.bytes());
            case BINARY ->
                Reading.refused("binary", RejectReason.UNSUPPORTED_FORMAT, "neither text nor markup", document.bytes());
        };
    }

    /**
     * Reads one line of a file of JSON lines, for files that are too large to be held.
     *
     * @param number number of the line, from 1
     */
    public Reading readLine(String line, int number) {
        return json.parseLine(line, number);
    }

    /** Reads what is known to be plain text, such as the text of a page in a WET archive, whatever it begins with. */
    public Reading readText(SourceDocument document) {
        return texts.parse(document);
    }

    private Reading lines(SourceDocument document) {
        List<SourceItem> items = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>)
                charsets.decode(document.bytes(), document.contentType()).text().lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                Reading reading = readLine(line, number);
                items.addAll(reading.items());
                refusals.addAll(reading.refusals());
            }
        }
        return new Reading("json lines", null, null, null, null, List.of(), items, refusals);
    }
}
