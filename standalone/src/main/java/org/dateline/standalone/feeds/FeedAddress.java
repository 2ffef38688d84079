package org.dateline.standalone.feeds;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Addresses of feeds as people and lists write them. Stateless. */
public final class FeedAddress {

    private static final int LONGEST = 8_192;

    /** Characters that addresses hold in practice and URIs may not (RFC 3986, section 2). */
    private static final String ESCAPED = " \"<>\\^`{|}";

    private FeedAddress() {}

    /**
     * The address in a form that can be fetched: {@code feed:} taken off, hosts in ASCII, forbidden characters escaped; else as given.
     *
     * @throws IllegalArgumentException saying why, where it is no http(s) address with a host
     */
    public static String of(String given) {
        String address = withoutFeedScheme(given.strip());
        String lower = address.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
            boolean hasScheme = lower.contains("://") || lower.startsWith("mailto:") || lower.startsWith("file:");
            throw new IllegalArgumentException(
                    hasScheme || address.isEmpty()
                            ? "is no http(s) address"
                            : "is no http(s) address; did you mean https://" + address + "?");
        }
        if (address.length() > LONGEST) {
            throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
        }
        int start = address.indexOf("://") + 3;
        int end = endOfAuthority(address, start);
        String authority = address.substring(start, end);
        if (authority.indexOf('@') >= 0) {
            throw new IllegalArgumentException("holds a user name, which would be readable by everybody on the topic");
        }
        String fetched =
                lower.substring(0, start) + ascii(authority) + escaped(withoutFragment(address.substring(end)));
        try {
            URI uri = URI.create(fetched);
            if (uri.getHost() == null || uri.getPort() > 65_535) {
                throw new IllegalArgumentException("has no host that can be asked");
            }
            return fetched;
        } catch (IllegalArgumentException broken) {
            String message = String.valueOf(broken.getMessage());
            throw new IllegalArgumentException(
                    message.startsWith("has ") ? message : "is no address: " + reason(broken), broken);
        }
    }

    private static String reason(IllegalArgumentException broken) {
        String message = String.valueOf(broken.getMessage());
        int address = message.indexOf(" at index ");
        return address < 0 ? message : message.substring(0, address);
    }

    /** {@code feed://host/path} and {@code feed:https://host/path}, which browsers once handed to feed readers. */
    private static String withoutFeedScheme(String address) {
        if (!address.regionMatches(true, 0, "feed:", 0, 5)) {
            return address;
        }
        String rest = address.substring(5);
        return rest.startsWith("//") ? "http:" + rest : rest;
    }

    private static int endOfAuthority(String address, int start) {
        for (int i = start; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '/' || c == '?' || c == '#') {
                return i;
            }
        }
        return address.length();
    }

    private static String ascii(String authority) {
        if (authority.chars().allMatch(c -> c < 0x80)) {
            return authority;
        }
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED) + (colon < 0 ? "" : authority.substring(colon));
        } catch (IllegalArgumentException notAName) {
            throw new IllegalArgumentException("has no host that can be asked", notAName);
        }
    }

    /** It is never sent. */
    private static String withoutFragment(String path) {
        int hash = path.indexOf('#');
        return hash < 0 ? path : path.substring(0, hash);
    }

    private static String escaped(String path) {
        StringBuilder out = new StringBuilder(path.length());
        path.codePoints().forEach(c -> {
            if (c < ' ' || ESCAPED.indexOf(c) >= 0) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
                }
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
