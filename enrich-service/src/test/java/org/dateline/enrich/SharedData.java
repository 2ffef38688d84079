package org.dateline.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Data sets in a folder outside the tree; a test that asks for one is skipped where it is absent. */
public final class SharedData {

    private SharedData() {}

    /** A file or folder of the data sets. */
    public static Path path(String name) {
        return shared("data/" + name);
    }

    /** A file or folder beside the data sets. */
    public static Path shared(String name) {
        String configured = System.getenv("DATELINE_SHARED");
        Path shared = configured == null ? walkUp() : Path.of(configured);
        Path path = shared == null ? null : shared.resolve(name);
        if (path == null || !Files.exists(path)) {
            return Assumptions.abort("what needs " + name + " is skipped: there is no such shared data");
        }
        return path;
    }

    /** The records of a file of JSON lines. */
    public static List<JsonNode> records(String name) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> records = new ArrayList<>();
        for (String line : Files.readAllLines(path(name))) {
            records.add(json.readTree(line));
        }
        return records;
    }

    private static @Nullable Path walkUp() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared/data"))) {
                return folder.resolve("shared");
            }
        }
        return null;
    }
}
