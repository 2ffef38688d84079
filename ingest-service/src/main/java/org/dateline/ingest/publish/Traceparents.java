package org.dateline.ingest.publish;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes values of the {@code traceparent} header (W3C Trace Context, version 00). As safe for many threads as its generator. */
final class Traceparents {

    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})");

    private final RandomGenerator random;

    Traceparents(RandomGenerator random) {
        this.random = random;
    }

    /** A span of ours in the trace that came; a new, sampled trace where none came or what came is not valid. */
    String next(@Nullable String came) {
        Matcher matcher = FORM.matcher(came == null ? "" : came.strip());
        boolean valid = matcher.matches() && !matcher.group(1).equals("0".repeat(32));
        String trace = valid ? matcher.group(1) : hex() + hex();
        return "00-" + trace + "-" + hex() + "-" + (valid ? matcher.group(2) : "01");
    }

    private String hex() {
        long value = random.nextLong();
        return String.format(Locale.ROOT, "%016x", value == 0 ? 1 : value);
    }
}
