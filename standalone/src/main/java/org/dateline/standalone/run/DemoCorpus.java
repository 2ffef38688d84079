package org.dateline.standalone.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.standalone.DatelineMain;

/** The bundled, invented fortnight of news. Its manifest names the files, since a jar cannot be listed like a folder. */
public final class DemoCorpus {

    private static final String FOLDER = "demo/";

    private DemoCorpus() {}

    /** Writes the corpus into a folder; the order of the names is the order of arrival. */
    public static void unpack(Path folder) throws IOException {
        JsonNode manifest;
        try (InputStream in = resource("manifest.json")) {
            manifest = new ObjectMapper().readTree(in);
        }
        for (JsonNode file : manifest.path("files")) {
            String name = file.path("file").asText();
            try (InputStream in = resource(name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = DatelineMain.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IOException("the demo's file " + name + " is not in this build");
        }
        return in;
    }
}
