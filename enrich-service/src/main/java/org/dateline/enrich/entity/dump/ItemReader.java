package org.dateline.enrich.entity.dump;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one line of a source. */
interface ItemReader {

    /**
     * The item of a line, or null for a line that holds none, such as a bracket or a property.
     *
     * @throws IOException where the line is not well-formed: the next may be
     */
    @Nullable
    DumpItem read(byte[] line, int length) throws IOException;
}
