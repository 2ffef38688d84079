package org.dateline.ingest.fetch;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long an answer stays fresh: RFC 9111, sections 4.2.1 to 4.2.3, for a private cache without heuristics. Stateless. */
final class Freshness {

    /** Two to the power of 31: what a delta that overflows counts as (RFC 9111, section 1.2.2). */
    private static final long LARGEST = 1L << 31;

    private Freshness() {}

    /**
     * Reads the headers.
     *
     * @param now stands in for a Date that is missing or none
     * @return what is left of the freshness, zero where it is stale; null where nothing is said
     */
    static @Nullable Duration of(HttpHeaders headers, Instant now) {
        Map<String, String> directives = directives(String.join(",", headers.allValues("Cache-Control")));
        // no-cache="Set-Cookie" speaks of one field only, which we do not keep anyhow.
        if (directives.containsKey("no-store") || "".equals(directives.get("no-cache"))) {
            return Duration.ZERO;
        }
        String maxAge = directives.get("max-age");
        if (maxAge != null) {
            // A number that is none makes the answer stale (section 4.2.1).
            long age = headers.firstValue("Age").map(Freshness::seconds).orElse(0L);
            return positive(Duration.ofSeconds(Math.max(0, seconds(maxAge)) - Math.max(0, age)));
        }
        Optional<String> expires = headers.firstValue("Expires");
        if (expires.isEmpty()) {
            return null;
        }
        Instant date = headers.firstValue("Date").flatMap(HttpDate::parse).orElse(now);
        // "0" and other nonsense is a time in the past (section 5.3).
        return HttpDate.parse(expires.get())
                .map(end -> positive(Duration.between(date, end)))
                .orElse(Duration.ZERO);
    }

    /** A number of seconds; -1 for what is none. */
    static long seconds(String value) {
        String digits = value.strip();
        if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        return digits.length() > 10 ? LARGEST : Math.min(LARGEST, Long.parseLong(digits));
    }

    /** Directives by lower-case name, the first of a name; without a value the empty string. */
    private static Map<String, String> directives(String cacheControl) {
        Map<String, String> directives = new LinkedHashMap<>();
        for (String part : HeaderList.split(cacheControl, ',')) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals);
            String value = equals < 0 ? "" : HeaderList.unquote(part.substring(equals + 1));
            directives.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), value);
        }
        return directives;
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
