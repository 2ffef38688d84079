package org.dateline.enrich.article.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code meta} elements, title, canonical link and language of a page. Not thread-safe while it is filled. */
final class MetaTags {

    private static final int MAX_VALUES = 64;

    private final Map<String, List<String>> values = new HashMap<>();

    /** Adds one value; names are folded to lower case, empty values are dropped. */
    void add(String name, String value) {
        String content = value.strip();
        if (!name.isBlank() && !content.isEmpty()) {
            List<String> list =
                    values.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), key -> new ArrayList<>(2));
            if (list.size() < MAX_VALUES) {
                list.add(content);
            }
        }
    }

    /** First value of the first of these names that has one. */
    @Nullable
    String first(String... names) {
        for (String name : names) {
            List<String> list = values.get(name);
            if (list != null) {
                return list.get(0);
            }
        }
        return null;
    }

    /** All values of one name, in document order. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }
}
