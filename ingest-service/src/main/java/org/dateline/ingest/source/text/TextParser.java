package org.dateline.ingest.source.text;

import java.util.List;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.Declared;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.charset.CharsetResolver;
import org.dateline.ingest.source.charset.DecodedText;

/** A text page is one article, verbatim, with the character set that it is to be read in. Immutable; safe for many threads. */
public final class TextParser {

    private final CharsetResolver charsets = new CharsetResolver();

    /** Takes the page; never refuses one. */
    public Reading parse(SourceDocument document) {
        DecodedText decoded = charsets.decode(document.bytes(), document.contentType());
        SourceItem page = new SourceItem(
                PubStatus.USABLE,
                null,
                document.uri(),
                null,
                null,
                ContentFormat.TEXT,
                document.contentType() == null ? "text/plain" : document.contentType(),
                decoded.charset().name(),
                decoded.provenance(),
                document.bytes(),
                Declared.NOTHING);
        return Reading.of("text", List.of(page));
    }
}
