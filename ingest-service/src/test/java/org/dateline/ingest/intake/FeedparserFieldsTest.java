package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.ingest.SharedData;
import org.dateline.ingest.source.Reading;
import org.dateline.ingest.source.SourceDocument;
import org.dateline.ingest.source.document.DocumentReader;
import org.junit.jupiter.api.Test;

/**
 * The feedparser suite: of what its files say of themselves, the simple part. Files on sanitizing are left out, for content leaves
 * ingest as it came.
 */
class FeedparserFieldsTest {

    private static final double FLOOR = 0.85;
    private static final Pattern TYPE = Pattern.compile("(?i)Content-type:\\s*([^\\n]{1,100})");
    private static final Pattern LOCATION = Pattern.compile("(?i)Content-Location:\\s*(http[^\\n]{1,100})");

    private final DocumentReader reader = DocumentReader.load();
    private final Map<String, int[]> counts = new TreeMap<>();
    private int files;
    private int evaluated;

    @Test
    void fieldsAgree() throws IOException {
        Path folder = SharedData.folder("data/feeds/feedparser/tests");
        for (Path file : SourceFiles.list(folder)) {
            String place = String.valueOf(folder.relativize(file));
            if (!place.contains("sanitize")) {
                check(place, Files.readAllBytes(file));
            }
        }
        int[] all = counts.getOrDefault("all", new int[2]);
        System.out.printf(
                Locale.ROOT,
                "FEEDPARSER %d of %d fields agree (%.1f %%); %d of %d files say something simple%n",
                all[0],
                all[1],
                100.0 * all[0] / all[1],
                evaluated,
                files);
        counts.forEach((what, count) -> System.out.println("FEEDPARSER " + what + " " + count[0] + "/" + count[1]));
        assertThat((double) all[0] / all[1]).isGreaterThanOrEqualTo(FLOOR);
    }

    private void check(String place, byte[] bytes) {
        files++;
        String text = new String(bytes, StandardCharsets.UTF_8);
        var expectations = FeedparserExpectation.of(text);
        evaluated += expectations.isEmpty() ? 0 : 1;
        Reading reading = reader.read(new SourceDocument(
                bytes, first(TYPE, text).orElse(null), first(LOCATION, text).orElse("http://127.0.0.1:8097/" + place)));
        for (FeedparserExpectation expectation : expectations) {
            Optional<String> found = expectation.found(reading);
            boolean equal = expectation.isMetBy(found.orElse(null));
            count("all", equal);
            count(expectation.field(), equal);
            if (!equal) {
                System.out.println("MISS " + place + " " + expectation + ", found " + found.orElse(null));
            }
        }
    }

    private void count(String what, boolean equal) {
        int[] count = counts.computeIfAbsent(what, key -> new int[2]);
        count[0] += equal ? 1 : 0;
        count[1]++;
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }
}
