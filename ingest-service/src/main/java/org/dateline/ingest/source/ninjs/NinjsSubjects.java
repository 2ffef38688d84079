package org.dateline.ingest.source.ninjs;

import java.util.List;
import org.dateline.ingest.source.DeclaredBuilder;
import org.dateline.ingest.source.json.JsonFields;
import org.jspecify.annotations.Nullable;

/** Subjects of a ninjs object: {code, scheme, name} in 1.x, {literal, uri, name} in 2.x and 3.x; genres are not subjects. Stateless. */
final class NinjsSubjects {

    private static final String IPTC = "http://cv.iptc.org/newscodes/mediatopic/";

    private NinjsSubjects() {}

    static void collect(JsonFields fields, DeclaredBuilder said) {
        for (String name : List.of("subject", "subjects")) {
            for (JsonFields subject : fields.objects(name)) {
                add(subject, said);
            }
        }
    }

    private static void add(JsonFields subject, DeclaredBuilder said) {
        String uri = subject.text("uri");
        if (uri != null && uri.startsWith(IPTC)) {
            said.subject("medtop", "medtop:" + uri.substring(IPTC.length()), subject.text("name"));
            return;
        }
        String code = subject.text("code", "literal");
        said.subject(schemeOf(subject.text("scheme"), uri, code), code == null ? uri : code, subject.text("name"));
    }

    /** Without a scheme of its own, the code's address without the code is one. */
    private static @Nullable String schemeOf(@Nullable String scheme, @Nullable String uri, @Nullable String code) {
        if (scheme != null || uri == null) {
            return scheme;
        }
        boolean ends = code != null && uri.endsWith(code) && uri.length() > code.length();
        return ends && code != null ? uri.substring(0, uri.length() - code.length()) : null;
    }
}
