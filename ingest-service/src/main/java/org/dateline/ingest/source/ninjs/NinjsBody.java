package org.dateline.ingest.source.ninjs;

import java.util.Locale;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.json.JsonFields;

/** The body of a ninjs object: HTML before plain text, since it keeps the paragraphs; where there is none, the description. */
record NinjsBody(ContentFormat format, String value) {

    static final NinjsBody EMPTY = new NinjsBody(ContentFormat.PLAIN, "");

    static NinjsBody of(JsonFields fields) {
        String html = fields.text("body_html", "body_xhtml");
        if (html != null) {
            return new NinjsBody(ContentFormat.HTML_FRAGMENT, html);
        }
        NinjsBody body = best(fields, "bodies");
        if (!body.value().isEmpty()) {
            return body;
        }
        String text = fields.text("body_text");
        if (text != null) {
            return new NinjsBody(ContentFormat.PLAIN, text);
        }
        NinjsBody description = best(fields, "descriptions");
        if (!description.value().isEmpty()) {
            return description;
        }
        String summary = fields.text("description_text");
        return summary == null ? EMPTY : new NinjsBody(ContentFormat.PLAIN, summary);
    }

    private static NinjsBody best(JsonFields fields, String name) {
        NinjsBody best = EMPTY;
        for (JsonFields entry : fields.objects(name)) {
            String value = entry.text("value");
            if (value == null) {
                continue;
            }
            String kind = (entry.text("contenttype") + " " + entry.text("role")).toLowerCase(Locale.ROOT);
            boolean html = kind.contains("html") || value.contains("</p>");
            if (html) {
                return new NinjsBody(ContentFormat.HTML_FRAGMENT, value);
            }
            if (best.value().isEmpty()) {
                best = new NinjsBody(ContentFormat.PLAIN, value);
            }
        }
        return best;
    }
}
