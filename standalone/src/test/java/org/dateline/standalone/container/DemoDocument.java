package org.dateline.standalone.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.dateline.standalone.DatelineMain;

/** Documents of the demo. */
enum DemoDocument {
    CUP_FINAL("43-harbourpost-cup-final.html", "text/html; charset=utf-8"),
    SCHOOL_BREAKFAST("02-harbourpost-school-breakfast.html", "text/html; charset=utf-8"),
    CLEARED("29-meridianwire-lumenar-cleared.ninjs.json", "application/json"),
    CLEARED_KILL("32-meridianwire-lumenar-kill.ninjs.json", "application/json"),
    NOT_FOUND_PAGE("26-kestreltribune-404.html", "text/html; charset=utf-8");

    private final String file;
    private final String mediaType;

    DemoDocument(String file, String mediaType) {
        this.file = file;
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] bytes() {
        try (InputStream stream = DatelineMain.class.getResourceAsStream("demo/" + file)) {
            if (stream == null) {
                throw new AssertionError("no demo document " + file);
            }
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
