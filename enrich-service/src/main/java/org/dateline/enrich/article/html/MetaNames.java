package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.enrich.article.html.WordLists.Line;
import org.jspecify.annotations.Nullable;

/** Names of the meta elements that say one thing, the most trustworthy first. Immutable and thread-safe. */
final class MetaNames {

    private final Map<String, List<String>> names = new HashMap<>();

    private MetaNames() {}

    /** Reads the list from the class path. */
    static MetaNames load() {
        MetaNames names = new MetaNames();
        for (Line line : WordLists.read("meta-names.txt")) {
            names.names
                    .computeIfAbsent(line.key(), key -> new ArrayList<>())
                    .addAll(List.of(line.value().split(" ", -1)));
        }
        return names;
    }

    /** Names for one thing, e.g. {@code published}. */
    List<String> of(String key) {
        return names.getOrDefault(key, List.of());
    }

    /** First value that the page gives for the thing. */
    @Nullable
    String first(MetaTags meta, String key) {
        return meta.first(of(key).toArray(new String[0]));
    }

    /** All values that the page gives for the thing, in the order of the names. */
    List<String> all(MetaTags meta, String key) {
        List<String> values = new ArrayList<>();
        of(key).forEach(name -> values.addAll(meta.all(name)));
        return values;
    }
}
