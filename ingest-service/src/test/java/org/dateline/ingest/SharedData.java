package org.dateline.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the shared development data, which is not part of the project. */
public final class SharedData {

    private SharedData() {}

    /** The folder of that name below {@code shared}; skips the test, loudly, where there is none. */
    public static Path folder(String name) {
        String given = System.getenv("DATELINE_SHARED");
        if (given != null) {
            return existing(Path.of(given).resolve(name));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data"))) {
                return existing(at.resolve("shared").resolve(name));
            }
        }
        return existing(Path.of("shared").resolve(name));
    }

    private static Path existing(Path folder) {
        if (!Files.exists(folder)) {
            System.out.println("SKIPPED: no shared data at " + folder);
            Assumptions.abort("skipped: no shared data");
        }
        return folder;
    }
}
