package org.dateline.ingest.source.xml;

import java.net.URI;

/** Resolves addresses against others (RFC 3986, section 5; XML Base). Stateless. */
public final class XmlBase {

    private XmlBase() {}

    /** The address resolved; the address as it is where one of them is none. */
    public static String resolve(String base, String address) {
        String stripped = address.strip();
        if (base.isBlank()) {
            return stripped;
        }
        try {
            URI from = URI.create(base.strip());
            // java.net.URI takes a query alone for a path, as RFC 2396 did.
            if (stripped.startsWith("?") && from.getScheme() != null && from.getRawAuthority() != null) {
                return from.getScheme() + "://" + from.getRawAuthority() + from.getRawPath() + stripped;
            }
            return from.resolve(stripped).toString();
        } catch (IllegalArgumentException notAnAddress) {
            return stripped;
        }
    }
}
