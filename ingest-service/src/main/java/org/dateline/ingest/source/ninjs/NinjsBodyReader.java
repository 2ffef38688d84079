package org.dateline.ingest.source.ninjs;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dateline.ingest.source.ContentFormat;
import org.dateline.ingest.source.json.JsonFields;
import org.dateline.ingest.source.nitf.NitfAdapter;
import org.dateline.ingest.source.xml.MalformedXmlException;
import org.dateline.ingest.source.xml.XmlReader;

/**
 * Finds the body of a ninjs object: HTML before plain text, since it keeps the paragraphs, and NITF as HTML; where there is no body, the
 * description. 1.x has {@code body_text}, {@code body_xhtml} and any other {@code body_...}; 2.x and 3.x have {@code bodies[]}.
 * Immutable; safe for many threads.
 */
final class NinjsBodyReader {

    private final XmlReader xml;
    private final NitfAdapter nitf = new NitfAdapter();

    NinjsBodyReader(XmlReader xml) {
        this.xml = xml;
    }

    NinjsBody read(JsonFields fields) {
        NinjsBody body = best(candidates(fields, "body_", "bodies"));
        return body.value().isEmpty() ? best(candidates(fields, "description_", "descriptions")) : body;
    }

    /** Whether there is a body, not only a description. */
    static boolean hasBody(JsonFields fields) {
        return !candidates(fields, "body_", "bodies").isEmpty();
    }

    private record Candidate(String kind, String value) {

        private boolean isNitf() {
            return kind.contains("nitf");
        }

        private boolean isHtml() {
            return kind.contains("html") || value.contains("</p>");
        }
    }

    private static List<Candidate> candidates(JsonFields fields, String start, String list) {
        Stream<Candidate> single =
                fields.names(start).stream().map(name -> new Candidate(name, String.valueOf(fields.text(name))));
        Stream<Candidate> listed = fields.objects(list).stream()
                .map(entry -> new Candidate(
                        (entry.text("contenttype") + " " + entry.text("role")).toLowerCase(Locale.ROOT),
                        String.valueOf(entry.text("value"))));
        return Stream.concat(single, listed)
                .filter(candidate -> !candidate.value().equals("null"))
                .toList();
    }

    private NinjsBody best(List<Candidate> candidates) {
        NinjsBody best = NinjsBody.EMPTY;
        for (Candidate candidate : candidates) {
            if (candidate.isNitf()) {
                best = best.value().isEmpty() ? fromNitf(candidate.value()) : best;
            } else if (candidate.isHtml()) {
                return new NinjsBody(ContentFormat.HTML_FRAGMENT, candidate.value());
            } else if (best.value().isEmpty()) {
                best = new NinjsBody(ContentFormat.PLAIN, candidate.value());
            }
        }
        return best;
    }

    private NinjsBody fromNitf(String value) {
        try {
            byte[] html = nitf.adapt(xml.read(value).root()).content();
            return new NinjsBody(
                    ContentFormat.HTML_FRAGMENT, new String(html, java.nio.charset.StandardCharsets.UTF_8));
        } catch (MalformedXmlException notNitf) {
            return new NinjsBody(ContentFormat.PLAIN, value);
        }
    }
}
