package org.dateline.ingest.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.ingest.fetch.Gunzip;

/** Files and folders as sources. Stateless. */
final class SourceFiles {

    private SourceFiles() {}

    /**
     * The files to read, in the order of their paths; hidden ones are left out. A file is itself.
     *
     * @throws IOException if the folder cannot be listed
     */
    static List<Path> list(Path start) throws IOException {
        if (Files.isRegularFile(start)) {
            return List.of(start);
        }
        try (Stream<Path> paths = Files.walk(start)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !isHidden(start.relativize(path)))
                    .sorted((one, other) -> relative(start, one).compareTo(relative(start, other)))
                    .toList();
        } catch (UncheckedIOException cause) {
            throw cause.getCause();
        }
    }

    /** The path below the start with slashes, on every system; the name where it is the start itself. */
    static String relative(Path start, Path file) {
        Path path = start.equals(file) ? start.getFileName() : start.relativize(file);
        return String.valueOf(path).replace('\\', '/');
    }

    /** The name without its endings, lower case. */
    static String stem(String relative) {
        String name = relative.substring(relative.lastIndexOf('/') + 1);
        int dot = name.indexOf('.', 1);
        return ItemAssembler.sourceIdOf(dot < 0 ? name : name.substring(0, dot));
    }

    /** The file's bytes, unpacked where they are packed. */
    static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        try {
            raw.mark(4);
            byte[] head = raw.readNBytes(3);
            raw.reset();
            return Gunzip.isGzip(head) ? new BufferedInputStream(Gunzip.open(raw)) : raw;
        } catch (IOException cause) {
            raw.close();
            throw cause;
        }
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
