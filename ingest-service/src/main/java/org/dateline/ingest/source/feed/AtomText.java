package org.dateline.ingest.source.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.dateline.ingest.source.xml.XmlElement;

/** Text constructs and content of Atom 0.3 and 1.0 (RFC 4287, sections 3.1 and 4.1.3). Stateless. */
final class AtomText {

    private AtomText() {}

    /** The value: base64 decoded, markup as markup without the div that XHTML is wrapped in, addresses absolute where there is a base. */
    static String value(XmlElement construct) {
        String type = construct.attribute("type").orElse("").toLowerCase(Locale.ROOT);
        boolean base64 = construct.attribute("mode").orElse("").equalsIgnoreCase("base64") || isBinary(type);
        if (base64) {
            return RelativeLinks.resolve(decode(construct.text()), construct.base());
        }
        if (construct.elements().findAny().isEmpty()) {
            boolean markup = type.contains("xhtml")
                    && !construct.attribute("mode").orElse("").equals("escaped");
            return markup ? construct.markup() : RelativeLinks.resolve(construct.text(), construct.base());
        }
        List<XmlElement> inside = construct.elements().toList();
        String first = inside.get(0).name();
        boolean wrapped = inside.size() == 1 && (first.equals("xhtml:div") || first.endsWith("div"));
        return wrapped && type.contains("xhtml") && construct.ownText().isEmpty()
                ? inside.get(0).markup()
                : construct.markup();
    }

    /** Text is plain where it says so and does not look like HTML all the same, which it often does. */
    static boolean isPlain(XmlElement content) {
        String type = content.attribute("type").orElse("text").toLowerCase(Locale.ROOT);
        boolean said = type.equals("text") || type.startsWith("text/plain");
        String text = content.text();
        boolean markup = text.contains("</") || text.contains("<br") || text.contains("<p>") || text.contains("<img");
        return said && !markup && content.elements().findAny().isEmpty();
    }

    private static boolean isBinary(String type) {
        return type.startsWith("application/octet-stream") || type.endsWith(";base64");
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return text;
        }
    }
}
