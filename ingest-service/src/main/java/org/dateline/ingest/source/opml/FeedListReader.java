package org.dateline.ingest.source.opml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.ingest.source.charset.CharsetResolver;
import org.dateline.ingest.source.charset.DecodedText;
import org.dateline.ingest.source.xml.MalformedXmlException;
import org.dateline.ingest.source.xml.XmlReader;

/**
 * Reads a list of feeds: OPML, or plain text with an address a line. In plain text empty lines and those that begin with a hash mark
 * say nothing, and so does what follows an address on its line. Immutable; safe for many threads.
 */
public final class FeedListReader {

    /** Largest list that is read, bytes: some hundred thousand feeds. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private final OpmlParser opml;
    private final CharsetResolver charsets = new CharsetResolver();

    public FeedListReader(XmlReader reader) {
        this.opml = new OpmlParser(reader);
    }

    /**
     * Reads a list.
     *
     * @throws MalformedXmlException where it looks like OPML and nothing can be read in it
     * @throws IllegalArgumentException where it is larger than {@link #MAX_BYTES}
     */
    public OpmlReading read(byte[] bytes) throws MalformedXmlException {
        if (bytes.length > MAX_BYTES) {
            throw new IllegalArgumentException("larger than " + MAX_BYTES + " bytes");
        }
        DecodedText decoded = charsets.decode(bytes, null);
        return looksLikeOpml(decoded.text()) ? opml.parse(decoded.text(), decoded.damaged()) : lines(decoded.text());
    }

    /** Markup at the start, or an outline anywhere: a warning of PHP may stand before the document. */
    private static boolean looksLikeOpml(String text) {
        String start = text.stripLeading();
        return start.startsWith("<") || text.toLowerCase(Locale.ROOT).contains("<outline");
    }

    private static OpmlReading lines(String text) {
        List<OpmlFeed> feeds = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            String entry = line.strip();
            if (!entry.isEmpty() && !entry.startsWith("#")) {
                feeds.add(new OpmlFeed("line " + number, firstWord(entry), null, null, null));
            }
        }
        return new OpmlReading("list", feeds, List.of(), Set.of());
    }

    private static String firstWord(String entry) {
        int end = 0;
        while (end < entry.length() && !Character.isWhitespace(entry.charAt(end))) {
            end++;
        }
        return entry.substring(0, end);
    }
}
