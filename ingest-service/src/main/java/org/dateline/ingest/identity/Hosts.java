package org.dateline.ingest.identity;

import java.net.IDN;
import java.util.Set;

/** Hosts without what only tells by which door one enters. Stateless. */
final class Hosts {

    private static final Set<String> DOORS = Set.of("m", "mobile", "amp");

    /** Second levels under which countries register names: {@code m.co.uk} is a site of its own. */
    private static final Set<String> REGISTRY_LEVELS =
            Set.of("co", "com", "net", "org", "gov", "gob", "edu", "ac", "or", "ne", "go", "nic", "mil");

    private Hosts() {}

    /** In ASCII form, without {@code www.} and without a mobile or AMP label where a domain is left. */
    static String plain(String host) {
        String ascii = ascii(host);
        String bare = ascii.startsWith("www.") && ascii.indexOf('.', 4) > 0 ? ascii.substring(4) : ascii;
        int dot = bare.indexOf('.');
        if (dot < 0 || !DOORS.contains(bare.substring(0, dot))) {
            return bare;
        }
        String rest = bare.substring(dot + 1);
        if (!isDomain(rest)) {
            return bare;
        }
        return rest.startsWith("www.") ? rest.substring(4) : rest;
    }

    /** The host whose pages count as one site. */
    static String site(String host) {
        return plain(host);
    }

    private static boolean isDomain(String rest) {
        String[] labels = rest.split("\\.", -1);
        return labels.length > 2
                || (labels.length == 2 && !(REGISTRY_LEVELS.contains(labels[0]) && labels[1].length() == 2));
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notAName) {
            return host;
        }
    }
}
