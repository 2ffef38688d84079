package org.dateline.ingest.push;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that is answered with a problem (RFC 9457). */
final class ProblemException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Problem problem;
    private final transient Map<String, Object> members;
    private final @Nullable Duration retryAfter;

    ProblemException(Problem problem, String detail) {
        this(problem, detail, Map.of(), problem.status() == 503 ? SOON : null);
    }

    ProblemException(Problem problem, String detail, Duration retryAfter) {
        this(problem, detail, Map.of(), retryAfter);
    }

    /**
     * With members beyond the usual.
     *
     * @param members extension members of the answer
     */
    ProblemException(Problem problem, String detail, Map<String, Object> members) {
        this(problem, detail, members, null);
    }

    private ProblemException(
            Problem problem, String detail, Map<String, Object> members, @Nullable Duration retryAfter) {
        super(detail);
        this.problem = problem;
        this.members = new LinkedHashMap<>(members);
        this.retryAfter = retryAfter;
    }

    Problem problem() {
        return problem;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /** Whole seconds after which another try makes sense; null where none does. */
    @Nullable
    Long retryAfterSeconds() {
        return retryAfter == null ? null : Math.max(1, (retryAfter.toMillis() + 999) / 1000);
    }

    /** The answer's members, in their order. */
    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.type());
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", detail());
        body.putAll(members);
        return body;
    }
}
