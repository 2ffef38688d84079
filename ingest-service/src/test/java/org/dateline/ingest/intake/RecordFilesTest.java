package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.ingest.source.document.DocumentReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordFilesTest {

    private static final String LINES =
            "\uFEFF{\"title\":\"Eins ü\",\"text\":\"a\"}\n\n{\"title\":\"2\",\"text\":\"b\"}\r\nno json\n{\"title\":\""
                    + "x".repeat(3000) + "\"}\n{\"title\":\"5\",\"text\":\"c\"}";

    private final TimedReader reader = new TimedReader(DocumentReader.load(), Duration.ofSeconds(20));
    private final RecordFiles files = new RecordFiles(reader, 2_000);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        reader.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void linesFromAnyPosition(boolean packed) throws IOException {
        byte[] bytes = LINES.getBytes(StandardCharsets.UTF_8);
        Path path = Files.write(folder.resolve("a"), packed ? WarcFixture.gzip(bytes) : bytes);
        List<Position> positions = new ArrayList<>();
        List<String> all = new ArrayList<>();
        try (SourceRecords file = files.open(path, Position.START)) {
            positions.add(file.position());
            for (Optional<SourceRecord> record = file.next(); record.isPresent(); record = file.next()) {
                all.add(describe(record.get()));
                positions.add(file.position());
            }
        }

        assertThat(all).containsExactly("1 Eins ü", "3 2", "4 malformed", "5 too-large", "6 5");
        for (int i = 0; i < positions.size(); i++) {
            assertThat(positions.get(i).skip() == 0 || packed).isTrue();
            assertThat(read(path, positions.get(i))).isEqualTo(all.subList(i, all.size()));
        }
    }

    @Test
    void wholeDocumentOnce() throws IOException {
        Path path = Files.writeString(folder.resolve("a"), "{\"title\":\"T\",\"text\":\"a\"}");
        try (SourceRecords file = files.open(path, Position.START)) {
            assertThat(file.next()).isPresent();
            assertThat(file.next()).isEmpty();
            assertThat(read(path, file.position())).isEmpty();
        }
    }

    @Test
    void whatCannotBeUnpackedIsRefused() throws IOException {
        byte[] packed = WarcFixture.gzip(LINES.getBytes(StandardCharsets.UTF_8));
        packed[14] ^= 0x55;

        assertThat(read(Files.write(folder.resolve("a"), packed), Position.START))
                .last()
                .asString()
                .contains("malformed");
        assertThat(read(Files.write(folder.resolve("b"), new byte[] {0x1F, (byte) 0x8B, 8, 0}), Position.START))
                .containsExactly("0 malformed");
        assertThat(read(Files.writeString(folder.resolve("c"), "word ".repeat(1000)), Position.START))
                .containsExactly("0 too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1@2", "1+2@3", "a@b+c"})
    void notAPosition(String code) {
        assertThatThrownBy(() -> Position.parse(code)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> read(Path path, Position from) throws IOException {
        List<String> records = new ArrayList<>();
        try (SourceRecords file = files.open(path, from)) {
            for (Optional<SourceRecord> record = file.next(); record.isPresent(); record = file.next()) {
                records.add(describe(record.get()));
            }
        }
        return records;
    }

    private static String describe(SourceRecord record) {
        String said = record.reading().refusals().isEmpty()
                ? record.reading().items().get(0).declared().headline()
                : record.reading().refusals().get(0).reason().code();
        return record.part() + " " + said;
    }
}
