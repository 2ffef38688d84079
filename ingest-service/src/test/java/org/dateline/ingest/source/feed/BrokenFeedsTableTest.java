package org.dateline.ingest.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.document.DocumentReader;
import org.junit.jupiter.api.Test;

/** Feeds that are broken in every way that we know, one each: how many still yield all items that are whole in them. */
class BrokenFeedsTableTest {

    private static final double FLOOR = 0.85;

    private final DocumentReader reader = DocumentReader.load();

    static Stream<BrokenFeed> all() {
        return Stream.of(
                        BrokenRss.references(),
                        BrokenRss.tags(),
                        BrokenRss.sections(),
                        BrokenRss.ends(),
                        BrokenFrames.starts(),
                        BrokenFrames.places(),
                        BrokenFrames.names(),
                        BrokenAtom.atom(),
                        BrokenAtom.rdf(),
                        BrokenJson.feeds(),
                        BrokenEncodings.feeds())
                .flatMap(feeds -> feeds);
    }

    @Test
    void itemsAreStillThere() {
        List<BrokenFeed> feeds = all().toList();
        int whole = 0;
        System.out.println("BROKEN kind | format | repairs | items expected | items found");
        for (BrokenFeed feed : feeds) {
            Reading reading = reader.read(new SourceDocument(feed.bytes(), feed.contentType(), null));
            List<String> found = reading.items().stream()
                    .map(item -> String.valueOf(item.declared().headline()))
                    .toList();
            boolean yields = found.containsAll(feed.headlines());
            whole += yields ? 1 : 0;
            System.out.println("BROKEN " + feed.kind() + " | " + feed.format() + " | " + reading.repairs() + " | "
                    + feed.headlines().size() + " | " + found.size()
                    + (yields ? "" : "  <- LOST: " + found + reading.refusals()));
            assertThat(reading.format()).as(feed.toString()).isNotEmpty();
        }
        System.out.printf(
                Locale.ROOT,
                "BROKEN %d of %d feeds yield all items (%.1f %%)%n",
                whole,
                feeds.size(),
                100.0 * whole / feeds.size());
        assertThat(feeds).hasSizeGreaterThanOrEqualTo(80);
        assertThat((double) whole / feeds.size()).isGreaterThanOrEqualTo(FLOOR);
    }
}
