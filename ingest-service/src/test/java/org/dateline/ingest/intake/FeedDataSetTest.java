package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.ingest.SharedData;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.document.DocumentReader;
import org.junit.jupiter.api.Test;

/** Every file of the development feeds: read or refused with a reason, none hangs, nothing is thrown. */
class FeedDataSetTest {

    @Test
    void everyFileIsReadOrRefused() throws IOException {
        Path folder = SharedData.folder("data/feeds");
        Map<String, Integer> counts = new TreeMap<>();
        int files = 0;
        int items = 0;
        try (TimedReader reader = new TimedReader(DocumentReader.load(), Duration.ofSeconds(20))) {
            for (Path file : SourceFiles.list(folder)) {
                Reading reading = reader.read(new SourceDocument(Files.readAllBytes(file), null, null));
                files++;
                items += reading.items().size();
                reading.repairs().forEach(repair -> counts.merge("repaired: " + repair, 1, Integer::sum));
                String outcome = reading.refusals().isEmpty()
                                || !reading.items().isEmpty()
                        ? "read: " + reading.format().replaceAll(" .*", "")
                        : "refused: " + reading.refusals().get(0).reason().code();
                counts.merge(outcome, 1, Integer::sum);
                assertThat(reading.refusals()).as(file.toString()).allSatisfy(refusal -> {
                    assertThat(refusal.detail()).isNotBlank().doesNotContain("the parser broke");
                    assertThat(refusal.reason().code()).isNotEqualTo("time-limit");
                });
                if (System.getenv("DATELINE_VERBOSE") != null) {
                    System.out.println(file.getFileName() + " " + outcome + " " + reading.repairs() + " "
                            + reading.charset() + "/" + reading.charsetProvenance() + " "
                            + reading.items().size() + " "
                            + (reading.refusals().isEmpty()
                                    ? ""
                                    : reading.refusals().get(0).detail()));
                }
            }
        }
        System.out.println("FEEDS " + files + " files, " + items + " items " + counts);
        assertThat(files).isPositive();
    }
}
