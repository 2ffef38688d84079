package org.dateline.ingest.identity;

import java.util.Locale;
import java.util.Optional;

/**
 * The parts of an http(s) address, as they stand in addresses that {@link java.net.URI} would refuse.
 *
 * @param host lower case, without user information; not yet in ASCII form
 * @param port empty where it is the default of http or https
 * @param path with its leading slash, or empty
 * @param query without the question mark
 * @param hashbang a fragment that stands for a page ({@code #!...}), with its hash mark; else empty
 */
record HttpAddress(String host, String port, String path, String query, String hashbang) {

    static Optional<HttpAddress> parse(String raw) {
        String address = raw.strip();
        String lower = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        int start = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : -1;
        if (start < 0) {
            return Optional.empty();
        }
        int hash = address.indexOf('#', start);
        String hashbang = hash >= 0 && address.startsWith("#!", hash) ? address.substring(hash) : "";
        String rest = hash < 0 ? address.substring(start) : address.substring(start, hash);
        int question = rest.indexOf('?');
        String query = question < 0 ? "" : rest.substring(question + 1);
        String front = question < 0 ? rest : rest.substring(0, question);
        int slash = front.indexOf('/');
        String authority = slash < 0 ? front : front.substring(0, slash);
        String path = slash < 0 ? "" : front.substring(slash);
        return ofAuthority(authority.substring(authority.lastIndexOf('@') + 1), path, query, hashbang);
    }

    private static Optional<HttpAddress> ofAuthority(String authority, String path, String query, String hashbang) {
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon >= 0 && authority.indexOf(']', colon) < 0;
        String host = hasPort ? authority.substring(0, colon) : authority;
        String port = hasPort ? authority.substring(colon + 1) : "";
        String bare = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (bare.isEmpty()
                || bare.chars().anyMatch(c -> c <= ' ' || c == '\\')
                || !port.chars().allMatch(Character::isDigit)) {
            return Optional.empty();
        }
        boolean standard = port.equals("80") || port.equals("443");
        return Optional.of(new HttpAddress(bare.toLowerCase(Locale.ROOT), standard ? "" : port, path, query, hashbang));
    }
}
