package org.dateline.ingest.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Reads lines of bounded length. Not thread-safe. */
final class LineReader {

    private final BufferedReader reader;
    private final int maxLength;
    private boolean tooLong;

    LineReader(Reader reader, int maxLength) {
        this.reader = new BufferedReader(reader, 65_536);
        this.maxLength = maxLength;
    }

    /** The next line without its end, cut where it is too long; null at the end. */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        tooLong = false;
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() < maxLength) {
                line.append((char) c);
            } else {
                tooLong = true;
            }
            c = reader.read();
        }
        return line.toString();
    }

    /** Whether the last line was cut. */
    boolean wasTooLong() {
        return tooLong;
    }
}
