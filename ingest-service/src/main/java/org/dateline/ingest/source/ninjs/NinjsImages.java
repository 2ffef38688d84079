package org.dateline.ingest.source.ninjs;

import java.util.List;
import java.util.Locale;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.json.JsonFields;
import org.jspecify.annotations.Nullable;

/** Images of a ninjs object: its own renditions where it is a picture, and the pictures it is associated with. Stateless. */
final class NinjsImages {

    private NinjsImages() {}

    static void collect(JsonFields fields, DeclaredBuilder said) {
        if (isPicture(fields)) {
            add(fields, said);
        }
        for (String name : List.of("associations", "association")) {
            for (JsonFields association : fields.objects(name)) {
                if (isPicture(association)) {
                    add(association, said);
                }
            }
        }
    }

    private static boolean isPicture(JsonFields fields) {
        String type = fields.text("type");
        return type != null
                && (type.equalsIgnoreCase("picture")
                        || type.equalsIgnoreCase("graphic")
                        || type.equalsIgnoreCase("image"));
    }

    private static void add(JsonFields picture, DeclaredBuilder said) {
        for (JsonFields rendition : picture.objects("renditions")) {
            String href = rendition.text("href");
            String type = rendition.text("contenttype", "mimetype");
            boolean image = type == null || type.toLowerCase(Locale.ROOT).startsWith("image");
            if (href != null && image) {
                said.image(href, caption(picture), picture.text("byline", "by", "copyrightholder"));
                return;
            }
        }
    }

    private static @Nullable String caption(JsonFields picture) {
        String first = NinjsText.first(picture, "descriptions");
        return first == null ? picture.text("description_text", "headline") : first;
    }
}
