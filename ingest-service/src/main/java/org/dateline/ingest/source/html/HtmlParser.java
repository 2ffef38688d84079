package org.dateline.ingest.source.html;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.dateline.ingest.source.CharsetProvenance;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.Declared;
import org.dateline.ingest.source.PubStatus;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.SourceItem;
import org.dateline.ingest.source.charset.CharsetLabels;
import org.jspecify.annotations.Nullable;

/** A page is one article, verbatim. Immutable; safe for many threads. */
public final class HtmlParser {

    private final PageAddress addresses = new PageAddress();

    /** Takes the page; never refuses one. */
    public Reading parse(SourceDocument document) {
        Optional<String> contentType = Optional.ofNullable(document.contentType());
        Optional<Charset> declared =
                contentType.flatMap(CharsetLabels::ofHeader).flatMap(CharsetLabels::find);
        String base = document.uri() == null ? "" : document.uri();
        @Nullable
        String canonical = addresses.find(document.bytes(), contentType, base).orElse(null);
        SourceItem page = new SourceItem(
                PubStatus.USABLE,
                null,
                document.uri() == null ? canonical : document.uri(),
                canonical,
                null,
                ContentFormat.HTML,
                contentType.orElse("text/html"),
                declared.map(Charset::name).orElse(null),
                declared.isPresent() ? CharsetProvenance.HTTP : null,
                document.bytes(),
                Declared.NOTHING);
        return Reading.of("html", List.of(page));
    }
}
