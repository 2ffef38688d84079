package org.dateline.enrich.entity.dump;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a table of entities: tab-separated columns {@code qid, label, type, country, aliases}, the aliases separated by {@code |};
 * further columns are passed over. A head line and lines that begin with {@code #} hold no entity. Names hold in all languages.
 * Stateless and thread-safe.
 */
final class EntityTableReader implements ItemReader {
    private static final int COLUMNS = 5;
    private static final int ALIASES = 4;

    @Override
    public @Nullable DumpItem read(byte[] bytes, int length) throws IOException {
        int end = length > 0 && bytes[length - 1] == '\r' ? length - 1 : length;
        String line = new String(bytes, 0, end, StandardCharsets.UTF_8);
        if (line.isBlank() || line.startsWith("#") || line.startsWith("qid\t")) {
            return null;
        }
        String[] columns = line.split("\t", -1);
        if (columns.length < COLUMNS - 1) {
            throw new IOException(columns.length + " columns, expected qid, label, type, country and aliases");
        }
        List<String> aliases = new ArrayList<>();
        if (columns.length > ALIASES) {
            for (String alias : columns[ALIASES].split("\\|", -1)) {
                aliases.add(alias);
            }
        }
        return new DumpItem(
                columns[0],
                Map.of(WikidataReader.MULTIPLE, columns[1]),
                Map.of(WikidataReader.MULTIPLE, aliases),
                "",
                List.of(columns[2]),
                columns[3],
                -1);
    }
}
