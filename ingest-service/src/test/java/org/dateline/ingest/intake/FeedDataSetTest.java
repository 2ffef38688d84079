package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.ingest.SharedData;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.Refusal;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.document.DocumentReader;
import org.junit.jupiter.api.Test;

/** Every file of the development feeds: read or refused with a reason, none hangs, nothing is thrown. */
class FeedDataSetTest {

    /** One row of the table. */
    private static final class Row {
        private final Map<String, Integer> refused = new TreeMap<>();
        private final Map<String, Integer> repaired = new TreeMap<>();
        private int files;
        private int read;
        private int items;
        private long slowestMillis;

        private void add(Reading reading, long millis) {
            files++;
            items += reading.items().size();
            slowestMillis = Math.max(slowestMillis, millis);
            reading.repairs().forEach(repair -> repaired.merge(repair, 1, Integer::sum));
            if (reading.refusals().isEmpty() || !reading.items().isEmpty()) {
                read++;
            } else {
                refused.merge(reading.refusals().get(0).reason().code(), 1, Integer::sum);
            }
        }
    }

    @Test
    void everyFileIsReadOrRefused() throws IOException {
        Path folder = SharedData.folder("data/feeds");
        Map<String, Row> rows = new TreeMap<>();
        try (TimedReader reader = new TimedReader(DocumentReader.load(), Duration.ofSeconds(20))) {
            for (Path file : SourceFiles.list(folder)) {
                long start = System.nanoTime();
                Reading reading = reader.read(new SourceDocument(Files.readAllBytes(file), null, null));
                long millis = (System.nanoTime() - start) / 1_000_000;
                String suite = String.valueOf(folder.relativize(file).getName(0));
                rows.computeIfAbsent(suite, name -> new Row()).add(reading, millis);
                assertThat(reading.refusals()).as(file.toString()).allSatisfy(FeedDataSetTest::saysWhy);
            }
        }
        System.out.println("FEEDS suite | files | read | items | refused | repaired | slowest ms");
        rows.forEach((suite, row) -> System.out.printf(
                Locale.ROOT,
                "FEEDS %s | %d | %d | %d | %s | %s | %d%n",
                suite,
                row.files,
                row.read,
                row.items,
                row.refused,
                row.repaired,
                row.slowestMillis));
        assertThat(rows).isNotEmpty();
    }

    private static void saysWhy(Refusal refusal) {
        assertThat(refusal.detail()).isNotBlank().doesNotContain("the parser broke");
        assertThat(refusal.reason().code()).isNotEqualTo("time-limit");
    }
}
