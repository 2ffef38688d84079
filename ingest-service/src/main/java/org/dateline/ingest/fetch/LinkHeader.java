package org.dateline.ingest.fetch;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of the Link header (RFC 8288) by relation. Links that speak of another document (anchor) are left out.
 *
 * @param hubs of rel=hub, in order
 * @param self of the first rel=self
 */
record LinkHeader(List<URI> hubs, @Nullable URI self) {

    /** WebSub asks for one hub; publishers name up to three. */
    private static final int MOST_HUBS = 8;

    /**
     * Reads the header.
     *
     * @param base the address that answered
     */
    static LinkHeader of(HttpHeaders headers, URI base) {
        List<URI> hubs = new ArrayList<>();
        URI self = null;
        for (String link : HeaderList.split(String.join(",", headers.allValues("Link")), ',')) {
            int end = link.indexOf('>');
            if (!link.startsWith("<") || end < 0) {
                continue;
            }
            Map<String, String> parameters = parameters(link.substring(end + 1));
            URI target = target(base, link.substring(1, end));
            if (target == null || parameters.containsKey("anchor")) {
                continue;
            }
            Set<String> relations = Set.of(distinct(parameters.getOrDefault("rel", "")));
            if (relations.contains("hub") && hubs.size() < MOST_HUBS && !hubs.contains(target)) {
                hubs.add(target);
            }
            if (relations.contains("self") && self == null) {
                self = target;
            }
        }
        return new LinkHeader(List.copyOf(hubs), self);
    }

    private static String[] distinct(String relations) {
        return List.of(relations.toLowerCase(Locale.ROOT).split("[ \t]+", -1)).stream()
                .distinct()
                .toArray(String[]::new);
    }

    /** Parameters by lower-case name; the first of a name counts (section 3.3). */
    private static Map<String, String> parameters(String text) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : HeaderList.split(text, ';')) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        part.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        HeaderList.unquote(part.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static @Nullable URI target(URI base, String reference) {
        try {
            URI target = base.resolve(reference.strip());
            String scheme = String.valueOf(target.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && target.getHost() != null ? target : null;
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
