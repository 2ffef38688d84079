package org.dateline.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a request goes: what of an address is sent, and to whom. Hosts with underscores or letters beyond ASCII, which {@link URI} does
 * not take for hosts, are taken. Immutable.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in ASCII and lower case; IPv6 without brackets
 * @param port as given, else that of the scheme
 * @param path path and query, never empty
 */
record HttpTarget(String scheme, String host, int port, String path) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1,253}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");
    private static final int LONGEST = 8_192;

    /** Takes an address apart. Throws {@link RefusedException} for one that we do not ask. */
    static HttpTarget of(URI address) throws RefusedException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new RefusedException("not an http address: " + scheme);
        }
        String authority = address.getRawAuthority();
        if (authority == null || authority.isEmpty()) {
            throw new RefusedException("an address without a host");
        }
        if (authority.indexOf('@') >= 0) {
            throw new RefusedException("an address with user information");
        }
        String ascii = address.toASCIIString();
        if (ascii.length() > LONGEST) {
            throw new RefusedException("an address of " + ascii.length() + " characters");
        }
        int colon = authority.lastIndexOf(':');
        boolean withPort = colon > authority.lastIndexOf(']');
        String host = host(withPort ? authority.substring(0, colon) : authority);
        int usual = usualPort(scheme);
        int port = withPort ? port(authority.substring(colon + 1), usual) : usual;
        return new HttpTarget(scheme, host, port, path(URI.create(ascii)));
    }

    /** Host and port in one form, the port always there. */
    String hostAndPort() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }

    /** Scheme, host and port as they are written: the port only where it is not that of the scheme. */
    String origin() {
        String full = hostAndPort();
        return scheme + "://" + (port == usualPort(scheme) ? full.substring(0, full.lastIndexOf(':')) : full);
    }

    /** The port, or -1 for that of the scheme, which is not named in requests. */
    int explicitPort() {
        return port == usualPort(scheme) ? -1 : port;
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String host(String given) throws RefusedException {
        String lower = given.toLowerCase(Locale.ROOT);
        if (IPV6.matcher(lower).matches()) {
            return lower.substring(1, lower.length() - 1);
        }
        String host = lower;
        if (!lower.chars().allMatch(c -> c < 0x80)) {
            try {
                host = IDN.toASCII(lower).toLowerCase(Locale.ROOT);
            } catch (IllegalArgumentException notAName) {
                throw new RefusedException("not a host: " + given);
            }
        }
        if (!NAME.matcher(host).matches()) {
            throw new RefusedException("not a host: " + given);
        }
        return host;
    }

    private static int port(String digits, int usual) throws RefusedException {
        if (digits.isEmpty()) {
            return usual;
        }
        long port = Freshness.seconds(digits);
        if (port < 1 || port > 65_535) {
            throw new RefusedException("not a port: " + digits);
        }
        return (int) port;
    }

    private static String path(URI ascii) {
        String path = ascii.getRawPath();
        String query = ascii.getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }
}
