package org.dateline.ingest.source.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A byte order mark.
 *
 * @param length its length in bytes
 */
record ByteOrderMark(Charset charset, int length) {

    static Optional<ByteOrderMark> of(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new ByteOrderMark(StandardCharsets.UTF_8, 3));
        }
        if (starts(bytes, 0x00, 0x00, 0xFE, 0xFF)) {
            return Optional.of(new ByteOrderMark(Charset.forName("UTF-32BE"), 4));
        }
        if (starts(bytes, 0xFF, 0xFE, 0x00, 0x00)) {
            return Optional.of(new ByteOrderMark(Charset.forName("UTF-32LE"), 4));
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16BE, 2));
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16LE, 2));
        }
        return Optional.empty();
    }

    /** UTF-16 or UTF-32 without a mark, told by the zero bytes around a leading {@code <}, brace, bracket or blank. */
    static Optional<Charset> guessWide(byte[] bytes) {
        if (bytes.length < 4) {
            return Optional.empty();
        }
        boolean[] zero = {bytes[0] == 0, bytes[1] == 0, bytes[2] == 0, bytes[3] == 0};
        if (zero[0] && zero[1] && zero[2] && !zero[3]) {
            return Optional.of(Charset.forName("UTF-32BE"));
        }
        if (!zero[0] && zero[1] && zero[2] && zero[3]) {
            return Optional.of(Charset.forName("UTF-32LE"));
        }
        if (zero[0] && !zero[1] && zero[2] && !zero[3]) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (!zero[0] && zero[1] && !zero[2] && zero[3]) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
