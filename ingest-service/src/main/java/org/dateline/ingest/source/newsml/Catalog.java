package org.dateline.ingest.source.newsml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dateline.ingest.source.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * The vocabularies that the aliases of a document's QCodes stand for, as far as the document declares them itself ({@code
 * catalog/scheme}); a catalog that it only refers to is not fetched, and its aliases are taken for IPTC's usual ones. Immutable.
 */
final class Catalog {

    /** IPTC's own vocabularies whose codes Dateline knows by these aliases. */
    private static final Map<String, String> USUAL = Map.of(
            "http://cv.iptc.org/newscodes/mediatopic/", "medtop",
            "http://cv.iptc.org/newscodes/subjectcode/", "subj",
            "http://cv.iptc.org/newscodes/pubstatusg2/", "stat",
            "http://cv.iptc.org/newscodes/signal/", "sig",
            "http://cv.iptc.org/newscodes/ninature/", "ninat",
            "http://cv.iptc.org/newscodes/cpnature/", "cpnat");

    private final Map<String, String> schemes;

    private Catalog(Map<String, String> schemes) {
        this.schemes = Map.copyOf(schemes);
    }

    /** A code of a controlled vocabulary. */
    record Code(@Nullable String scheme, String code) {

        /** Alias and code together, as documents write it. */
        String qcode() {
            return scheme == null ? code : scheme + ":" + code;
        }
    }

    /** The catalogs inside an element, added to those around it. */
    Catalog with(XmlElement item) {
        Map<String, String> all = new HashMap<>(schemes);
        item.elements("catalog")
                .flatMap(catalog -> catalog.elements("scheme"))
                .forEach(scheme -> scheme.attribute("alias")
                        .ifPresent(alias -> scheme.attribute("uri").ifPresent(uri -> all.put(alias, uri))));
        return new Catalog(all);
    }

    static Catalog empty() {
        return new Catalog(Map.of());
    }

    /** The code that an element gives as QCode or as URI, under the usual alias of its vocabulary; null where it gives none. */
    @Nullable
    Code codeOf(XmlElement element) {
        String qcode = element.attribute("qcode").orElse(null);
        if (qcode != null) {
            return ofQcode(qcode);
        }
        String uri = element.attribute("uri").orElse(null);
        return uri == null ? null : ofUri(uri);
    }

    private Code ofQcode(String qcode) {
        int colon = qcode.indexOf(':');
        if (colon < 0) {
            return new Code(null, qcode);
        }
        String alias = qcode.substring(0, colon);
        String code = qcode.substring(colon + 1);
        String uri = schemes.get(alias);
        String usual = uri == null ? null : usual(uri);
        return new Code(usual == null ? alias : usual, code);
    }

    private static Code ofUri(String uri) {
        int end = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1;
        String usual = usual(uri.substring(0, end));
        return usual == null ? new Code(null, uri) : new Code(usual, uri.substring(end));
    }

    private static @Nullable String usual(String uri) {
        String lower = uri.strip().toLowerCase(Locale.ROOT);
        String http = lower.startsWith("https:") ? "http:" + lower.substring(6) : lower;
        return USUAL.get(http.endsWith("/") ? http : http + "/");
    }
}
