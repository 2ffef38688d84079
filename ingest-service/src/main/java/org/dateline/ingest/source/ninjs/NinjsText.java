package org.dateline.ingest.source.ninjs;

import java.util.List;
import java.util.Locale;
import org.dateline.ingest.source.json.JsonFields;
import org.jspecify.annotations.Nullable;

/** Lists of {role, value} objects, as ninjs 2 and 3 write headlines, descriptions and bodies. Stateless. */
final class NinjsText {

    private NinjsText() {}

    static @Nullable String byRole(JsonFields fields, String name, String role) {
        return fields.objects(name).stream()
                .filter(entry -> {
                    String given = entry.text("role");
                    return given != null && given.toLowerCase(Locale.ROOT).endsWith(role);
                })
                .map(entry -> entry.text("value"))
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String first(JsonFields fields, String name) {
        List<String> values = fields.texts(name, "value");
        return values.isEmpty() ? null : values.get(0);
    }
}
