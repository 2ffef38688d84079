package org.dateline.standalone.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folder of a run's data: the operator's own, which stays, or a temporary one, which goes. */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final boolean temporary;

    private DataFolder(Path path, boolean temporary) {
        this.path = path;
        this.temporary = temporary;
    }

    /**
     * The folder, made if missing.
     *
     * @param wanted null for a temporary one
     */
    public static DataFolder open(@Nullable Path wanted) throws IOException {
        if (wanted == null) {
            return new DataFolder(Files.createTempDirectory("dateline-"), true);
        }
        Files.createDirectories(wanted);
        return new DataFolder(wanted.toAbsolutePath(), false);
    }

    public Path path() {
        return path;
    }

    public boolean temporary() {
        return temporary;
    }

    @Override
    public void close() {
        if (!temporary) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException | UncheckedIOException e) {
            System.err.println("the temporary folder " + path + " could not be removed: " + e.getMessage());
        }
    }
}
