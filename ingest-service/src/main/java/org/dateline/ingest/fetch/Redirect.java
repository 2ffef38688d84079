package org.dateline.ingest.fetch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a redirect leads (RFC 9110, section 15.4): the Location against the address that answered, as browsers read it where the
 * grammar is broken. Stateless.
 */
final class Redirect {

    private static final String PLAIN = "!#$%&'()*+,-./:;=?@[]_~";

    private Redirect() {}

    /** Whether a status asks to go elsewhere. */
    static boolean is(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** Whether the new address shall replace the old one for good. */
    static boolean isPermanent(int status) {
        return status == 301 || status == 308;
    }

    /** The next address, without fragment; empty where the Location cannot be read. */
    static Optional<URI> next(URI hop, String location) {
        try {
            String reference = escape(location.strip());
            int fragment = reference.indexOf('#');
            URI next = resolve(hop, fragment < 0 ? reference : reference.substring(0, fragment));
            return Optional.of(next.normalize());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** {@link URI#resolve} keeps to RFC 2396, which loses the file name before a mere query, and a root without a slash. */
    private static URI resolve(URI hop, String reference) {
        String path = hop.getRawPath() == null || hop.getRawPath().isEmpty() ? "/" : hop.getRawPath();
        URI base = URI.create(hop.getScheme() + "://" + hop.getRawAuthority() + path);
        if (reference.isEmpty()) {
            return hop;
        }
        return reference.startsWith("?") ? URI.create(base + reference) : base.resolve(reference);
    }

    /** Percent-encodes what an address must not hold. Characters of headers are bytes, and those of an address UTF-8. */
    private static String escape(String location) {
        StringBuilder escaped = new StringBuilder(location.length() + 16);
        for (byte each : location.getBytes(StandardCharsets.ISO_8859_1)) {
            char c = (char) (each & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                escaped.append(c);
            } else {
                escaped.append(String.format(Locale.ROOT, "%%%02X", each));
            }
        }
        return escaped.toString();
    }
}
