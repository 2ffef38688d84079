package org.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PushLedgerTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final PushLedger ledger = new PushLedger(3, 1_000);

    @Test
    void theFirstClaimWins() {
        claim("k", "one", NOON);
        claim("k", "two", NOON.plusSeconds(1));
        assertThat(claimant("k")).isEqualTo("one");
    }

    @Test
    void aClaimLapses() {
        claim("k", "one", NOON);
        claim("k", "two", NOON.plus(PushLedger.CLAIM_LIMIT));
        assertThat(claimant("k")).isEqualTo("two");
    }

    @Test
    void whoClaimsAgainHasIt() {
        claim("k", "one", NOON);
        claim("k", "one", NOON.plusSeconds(50));
        claim("k", "two", NOON.plusSeconds(70));
        assertThat(claimant("k")).isEqualTo("one");
    }

    @Test
    void anAnswerHoldsForADay() {
        claim("k", "one", NOON);
        answer("k", "{}", NOON.plusSeconds(1));
        claim("k", "two", NOON.plusSeconds(100));

        assertThat(ledger.claimed("k")).isEmpty();
        assertThat(ledger.answered("k", NOON.plus(Duration.ofHours(24)))).isPresent();
        assertThat(ledger.answered("k", NOON.plus(Duration.ofHours(24)).plusSeconds(1)))
                .isEmpty();
        claim("k", "two", NOON.plus(Duration.ofHours(25)));
        assertThat(claimant("k")).isEqualTo("two");
    }

    @Test
    void readingAgainChangesNothing() {
        for (int i = 0; i < 2; i++) {
            claim("k", "one", NOON);
            answer("k", "{}", NOON.plusSeconds(1));
            claim("l", "one", NOON.plusSeconds(2));
        }
        assertThat(ledger.answered("k", NOON.plusSeconds(9))).isPresent();
        assertThat(claimant("l")).isEqualTo("one");
    }

    @Test
    void theOldestFallOut() {
        for (int i = 0; i < 5; i++) {
            answer("k" + i, "{}", NOON.plusSeconds(i));
        }
        assertThat(ledger.answered("k1", NOON)).isEmpty();
        assertThat(ledger.answered("k2", NOON)).isPresent();
        answer("large", "x".repeat(999), NOON.plusSeconds(9));
        assertThat(ledger.answered("k4", NOON)).isEmpty();
        assertThat(ledger.answered("large", NOON)).isPresent();
        answer("next day", "{}", NOON.plus(Duration.ofDays(2)));
        answer("same", "{}", NOON.plus(Duration.ofDays(2)));
        assertThat(ledger.answered("large", NOON)).isEmpty();
    }

    private String claimant(String key) {
        return ledger.claimed(key).orElseThrow().answer();
    }

    private void claim(String key, String claimant, Instant at) {
        ledger.apply(AcceptedPush.claim(key, "r", at, claimant));
    }

    private void answer(String key, String answer, Instant at) {
        ledger.apply(new AcceptedPush(key, "r", at, 202, answer));
    }
}
