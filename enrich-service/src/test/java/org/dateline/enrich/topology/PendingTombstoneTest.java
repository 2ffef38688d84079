package org.dateline.enrich.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PendingTombstoneTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 999, 1_788_244_800_000L, 99_999_999_999_999L})
    void keysSortByTime(long millis) {
        Instant due = Instant.ofEpochMilli(millis);
        PendingTombstone pending = new PendingTombstone(due, "a/1");
        assertThat(PendingTombstone.parse(pending.key())).isEqualTo(pending);
        assertThat(pending.key()).isLessThan(new PendingTombstone(due.plusMillis(1), "a").key());
        assertThat(pending.key()).isLessThan(PendingTombstone.notDueBefore(due));
        if (millis > 0) {
            assertThat(pending.key()).isGreaterThan(PendingTombstone.notDueBefore(due.minusMillis(1)));
        }
    }
}
