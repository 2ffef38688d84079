package org.dateline.ingest.push;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with the articles of one request. For one thread. */
final class BatchErrors {

    private final List<Map<String, Object>> errors = new ArrayList<>();

    /**
     * Adds one.
     *
     * @param index of the article in the request, from 0; null where the reader does not tell
     */
    void add(@Nullable Integer index, ProblemException refused) {
        Map<String, Object> error = new LinkedHashMap<>();
        if (index != null) {
            error.put("index", index);
        }
        error.put("type", refused.problem().type());
        error.put("detail", refused.detail());
        errors.add(error);
    }

    /** Refuses the whole request if one of its articles is wrong. */
    void throwIfAny(int articles) throws ProblemException {
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    Problem.INVALID_BATCH,
                    errors.size() + " of " + articles + " articles are refused; none is stored",
                    Map.of("errors", errors));
        }
    }
}
