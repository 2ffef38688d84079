package org.dateline.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dateline.ingest.intake.WarcFixture.Packing;
import org.dateline.ingest.source.document.DocumentReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An archive larger than the memory of the process that reads it. {@code DATELINE_WARC_MB=200} makes it that large. */
class LargeWarcTest {

    private static final int MIB = 1024 * 1024;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "PER_RECORD"})
    void boundedMemory(Packing packing) throws IOException, InterruptedException {
        int size = Integer.parseInt(System.getenv().getOrDefault("DATELINE_WARC_MB", "18"));
        Path file = folder.resolve("large");
        long records = write(file, packing, (long) size * MIB);
        Path out = folder.resolve("out");
        Process child = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx16m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeWarcTest.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = child.waitFor(120, TimeUnit.SECONDS);
        if (!ended) {
            child.destroyForcibly();
        }

        String said = Files.readString(out, StandardCharsets.UTF_8);
        System.out.println("WARC " + packing + " " + Files.size(file) / MIB + " MiB with -Xmx16m: " + said.strip());
        assertThat(ended).isTrue();
        assertThat(said).startsWith("read " + records + " refused 0");
    }

    /** Reads a file in a process of its own. */
    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        long read = 0;
        long refused = 0;
        try (TimedReader reader = new TimedReader(DocumentReader.load(), Duration.ofSeconds(20));
                SourceRecords records = new RecordFiles(reader, 2 * MIB).open(Path.of(args[0]), Position.START)) {
            for (Optional<SourceRecord> record = records.next(); record.isPresent(); record = records.next()) {
                read += record.get().reading().items().size();
                refused += record.get().reading().refusals().size();
            }
        }
        System.out.println(
                "read " + read + " refused " + refused + " in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    /** Pages of some 200 kB each; as much of the size as that takes, unpacked. */
    private static long write(Path file, Packing packing, long size) throws IOException {
        StringBuilder text = new StringBuilder();
        long state = 7;
        for (int i = 0; i < 25_000; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            text.append(Long.toString(state >>> 40, 36)).append(i % 12 == 0 ? "</p>\n<p>" : " ");
        }
        long written = 0;
        long count = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            byte[] packed = new byte[0];
            while (written < size) {
                if (packing == Packing.PLAIN || count == 0) {
                    packed = WarcFixture.response(
                            "https://post.example/" + count,
                            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n",
                            ("<html><body><p>" + text + "</p></body></html>").getBytes(StandardCharsets.UTF_8));
                    packed = packing == Packing.PLAIN ? packed : WarcFixture.gzip(packed);
                }
                out.write(packed);
                written += packed.length;
                count++;
            }
        }
        return count;
    }
}
