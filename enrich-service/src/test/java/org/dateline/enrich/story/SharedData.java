package org.dateline.enrich.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Labelled data beside the project, which tests of quality read where it is there. */
final class SharedData {

    private SharedData() {}

    static Optional<Path> folder() {
        String shared = System.getenv("DATELINE_SHARED");
        if (shared != null) {
            return Optional.of(Path.of(shared, "data"));
        }
        @Nullable Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path data = folder.resolve("shared/data");
            if (Files.isDirectory(data)) {
                return Optional.of(data);
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }
}
