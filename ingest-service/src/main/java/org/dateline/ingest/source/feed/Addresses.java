package org.dateline.ingest.source.feed;

import java.util.Locale;
import org.dateline.ingest.source.xml.XmlBase;
import org.jspecify.annotations.Nullable;

/** Makes the addresses of a feed absolute. Stateless. */
final class Addresses {

    private Addresses() {}

    /**
     * The absolute http(s) address; null where there is none.
     *
     * @param bases addresses to resolve against, the nearest first; blank ones are passed over
     */
    static @Nullable String absolute(@Nullable String address, String... bases) {
        if (address == null || address.isBlank()) {
            return null;
        }
        String stripped = withoutBlanks(address.strip());
        if (isHttp(stripped)) {
            return stripped;
        }
        if (hasScheme(stripped)) {
            return null;
        }
        String resolved = stripped;
        for (String base : bases) {
            resolved = XmlBase.resolve(base, resolved);
            if (isHttp(resolved)) {
                return resolved;
            }
        }
        return null;
    }

    static boolean isHttp(String address) {
        String lower = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    private static boolean hasScheme(String address) {
        int colon = address.indexOf(':');
        int slash = address.indexOf('/');
        return colon > 0
                && (slash < 0 || colon < slash)
                && address.substring(0, colon).chars().allMatch(Character::isLetterOrDigit);
    }

    /** Addresses are broken over lines, and hold blanks that belong there encoded. */
    private static String withoutBlanks(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ' ') {
                out.append("%20");
            } else if (c > ' ') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
