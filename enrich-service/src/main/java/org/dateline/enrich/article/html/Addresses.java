package org.dateline.enrich.article.html;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses of a page. */
final class Addresses {

    private static final int MAX_LENGTH = 2_000;

    private static final String PATH_MARKS = "-._~/?=&,:;+!@*()";

    private Addresses() {}

    /** The absolute http address; null where it is none. */
    static @Nullable String absolute(@Nullable String base, @Nullable String address) {
        if (address == null || address.isBlank() || address.length() > MAX_LENGTH) {
            return null;
        }
        if (isPlain(address)) {
            return address;
        }
        try {
            URI uri = new URI(address.strip().replace(" ", "%20"));
            URI whole = uri.isAbsolute() || base == null ? uri : new URI(base).resolve(uri);
            String scheme = whole.getScheme();
            boolean http = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
            return http && whole.getHost() != null ? whole.toString() : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null; // a broken address is the page's fault: the article goes without
        }
    }

    /** Whether it is an absolute http address of ASCII letters, digits and the commonest marks: most are, and need no parser. */
    private static boolean isPlain(String address) {
        int host = address.startsWith("https://") ? 8 : address.startsWith("http://") ? 7 : -1;
        if (host < 0 || host == address.length() || !isLetterOrDigit(address.charAt(host))) {
            return false;
        }
        int slash = address.indexOf('/', host);
        for (int i = host; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean mark = (slash >= 0 && i > slash) ? PATH_MARKS.indexOf(c) >= 0 : c == '.' || c == '-' || c == '/';
            if (!mark && !isLetterOrDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Path of an address, empty where there is none. */
    static String path(@Nullable String address) {
        if (address == null) {
            return "";
        }
        int host = address.indexOf("://");
        int slash = address.indexOf('/', host < 0 ? 0 : host + 3);
        if (slash < 0) {
            return "";
        }
        int end = slash;
        while (end < address.length() && address.charAt(end) != '?' && address.charAt(end) != '#') {
            end++;
        }
        return address.substring(slash, end);
    }

    /** Host without {@code www.}, empty where there is none. */
    static String host(@Nullable String address) {
        int scheme = address == null ? -1 : address.indexOf("://");
        if (address == null || scheme < 0) {
            return "";
        }
        int end = address.indexOf('/', scheme + 3);
        String host = address.substring(scheme + 3, end < 0 ? address.length() : end);
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
