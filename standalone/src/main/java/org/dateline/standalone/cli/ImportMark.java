package org.dateline.standalone.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** How far an import came, kept beside its file: after a stop it goes on from there. For one thread. */
final class ImportMark {

    private static final String EXTENSION = ".dateline-import";

    private final Path mark;
    private final String what;

    /**
     * @param file that is imported
     * @param settings with others than these the import begins anew
     */
    ImportMark(Path file, String settings) throws IOException {
        this.mark = file.resolveSibling(file.getFileName() + EXTENSION);
        this.what = Files.size(file) + " bytes of " + Files.getLastModifiedTime(file) + "; " + settings;
    }

    /** Where it is kept. */
    Path path() {
        return mark;
    }

    /** Lines whose entities are stored; 0 where none are, or those of something else. */
    long lines() {
        Properties kept = new Properties();
        if (Files.isReadable(mark)) {
            try (Reader reader = Files.newBufferedReader(mark)) {
                kept.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                return 0; // begins anew: nothing is lost by it but time
            }
        }
        try {
            return what.equals(kept.getProperty("what")) ? Long.parseLong(kept.getProperty("lines", "0")) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A half-written mark is never seen. */
    void put(long lines) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("what", what);
        kept.setProperty("lines", Long.toString(lines));
        Path next = mark.resolveSibling(mark.getFileName() + ".next");
        try (Writer writer = Files.newBufferedWriter(next)) {
            kept.store(writer, "How far 'dateline gazetteer import' came");
        }
        Files.move(next, mark, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void forget() throws IOException {
        Files.deleteIfExists(mark);
    }
}
