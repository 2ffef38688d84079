package org.dateline.ingest.push;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of a file, which may change while the service runs: it is read again before the next request, at most once a second. While it
 * cannot be read, or holds no key, the keys stay what they were. Safe for many threads.
 */
public final class ApiKeysFile implements Supplier<ApiKeys> {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeysFile.class);
    private static final int MAX_BYTES = 1024 * 1024;
    private static final long INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();

    private final Path file;
    private final LongSupplier nanoTime;
    private byte[] content;
    private ApiKeys keys;
    private long lookedAt;
    private boolean bad;

    /**
     * Reads it for the first time.
     *
     * @param nanoTime a clock that only runs forward
     * @throws UncheckedIOException if it cannot be read
     * @throws IllegalArgumentException if there is no key in it
     */
    public ApiKeysFile(Path file, LongSupplier nanoTime) {
        this.file = file;
        this.nanoTime = nanoTime;
        this.lookedAt = nanoTime.getAsLong();
        try {
            this.content = read(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        this.keys = parse(content);
    }

    @Override
    public synchronized ApiKeys get() {
        long now = nanoTime.getAsLong();
        if (now - lookedAt >= INTERVAL_NANOS) {
            lookedAt = now;
            look();
        }
        return keys;
    }

    private void look() {
        try {
            byte[] found = read(file);
            if (!Arrays.equals(found, content)) {
                keys = parse(found);
                content = found;
                LOG.info("{} has changed: {} API keys", file, keys.count());
            }
            bad = false;
        } catch (IOException | IllegalArgumentException unusable) {
            if (!bad) {
                LOG.error("{} cannot be used, the API keys stay what they were: {}", file, unusable.toString());
            }
            bad = true;
        }
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("larger than " + MAX_BYTES + " bytes");
            }
            return bytes;
        }
    }

    private static ApiKeys parse(byte[] content) {
        return ApiKeys.of(new String(content, StandardCharsets.UTF_8).lines().toList());
    }
}
