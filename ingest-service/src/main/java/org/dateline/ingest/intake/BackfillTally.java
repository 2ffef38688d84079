package org.dateline.ingest.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.ingest.source.RejectedItem;

/** What one run of a back-fill counts beside its state. Not thread-safe. */
final class BackfillTally {

    /** Names that are kept; there may be a million. */
    private static final int NAMES = 100;

    private final Map<String, Long> rejected = new TreeMap<>();
    private final Map<String, Long> skipped = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private long unreadableFiles;

    void rejected(List<RejectedItem> items) {
        items.forEach(item -> rejected.merge(item.reason().code(), 1L, Long::sum));
    }

    void skipped(Map<String, Long> kinds) {
        kinds.forEach((kind, count) -> skipped.merge(kind, count, Long::sum));
    }

    void unreadable(String name, IOException cause) {
        unreadableFiles++;
        if (unreadable.size() < NAMES) {
            unreadable.add(name + ": " + reason(cause));
        }
    }

    Map<String, Long> rejected() {
        return rejected;
    }

    Map<String, Long> skipped() {
        return skipped;
    }

    List<String> unreadable() {
        return unreadable;
    }

    long unreadableFiles() {
        return unreadableFiles;
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "no permission to read it";
        }
        return cause instanceof NoSuchFileException ? "it is gone" : String.valueOf(cause.getMessage());
    }
}
