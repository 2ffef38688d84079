package org.dateline.ingest.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may use which idempotency key, as the topic of accepted pushes says. Every instance applies the same records in the same order
 * and so comes to the same result: the first claim of a key wins, until it is answered, lapses, or its claimant claims again. Whoever
 * loses does not store. Bounded; what falls out first is the oldest. Safe for many threads.
 */
final class PushLedger {

    /** How long an answer is given again. */
    static final Duration REMEMBERED = Duration.ofHours(24);

    /** How long others wait for a claimant that says nothing: longer than its wait for the broker and a transaction's time limit. */
    static final Duration CLAIM_LIMIT = Duration.ofSeconds(60);

    private final int maxEntries;
    private final long maxChars;
    private final Map<String, AcceptedPush> latest = new LinkedHashMap<>();
    private long chars;

    PushLedger(int maxEntries, long maxChars) {
        this.maxEntries = maxEntries;
        this.maxChars = maxChars;
    }

    /** Applies the next record of the topic. */
    synchronized void apply(AcceptedPush said) {
        AcceptedPush current = latest.get(said.keyDigest());
        if (said.isClaim() && current != null && holds(current, said)) {
            return;
        }
        remove(current);
        latest.put(said.keyDigest(), said);
        chars += said.answer().length();
        Iterator<AcceptedPush> oldest = latest.values().iterator();
        while (oldest.hasNext()) {
            AcceptedPush entry = oldest.next();
            boolean tooMany = latest.size() > maxEntries || chars > maxChars;
            if (entry.equals(said) || !(tooMany || isForgotten(entry, said.acceptedAt()))) {
                return;
            }
            oldest.remove();
            chars -= entry.answer().length();
        }
    }

    /** The answer under that key, if it has been given within the last day. */
    synchronized Optional<AcceptedPush> answered(String keyDigest, Instant now) {
        return Optional.ofNullable(latest.get(keyDigest)).filter(entry -> !entry.isClaim() && !isForgotten(entry, now));
    }

    /** The claim under that key, if it stands. */
    synchronized Optional<AcceptedPush> claimed(String keyDigest) {
        return Optional.ofNullable(latest.get(keyDigest)).filter(AcceptedPush::isClaim);
    }

    private void remove(@Nullable AcceptedPush current) {
        if (current != null) {
            latest.remove(current.keyDigest());
            chars -= current.answer().length();
        }
    }

    /** Whether a claim comes too late. Told by what the records say, not by a clock: all instances have to agree. */
    private static boolean holds(AcceptedPush current, AcceptedPush claim) {
        if (!current.isClaim()) {
            return !isForgotten(current, claim.acceptedAt());
        }
        boolean same = current.answer().equals(claim.answer());
        return !same && current.acceptedAt().plus(CLAIM_LIMIT).isAfter(claim.acceptedAt());
    }

    private static boolean isForgotten(AcceptedPush entry, Instant now) {
        return !entry.acceptedAt().plus(REMEMBERED).isAfter(now);
    }
}
