package org.dateline.enrich.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dateline.enrich.article.date.NewsTimeReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsTimeTest {

    private static final NewsTimeReader READER = NewsTimeReader.load();

    @ParameterizedTest
    @CsvSource({
        "2026-03-10T12:00:00Z, 2026-03-10T12:00Z SECOND",
        "2026-03-10T13:00:00+01:00, 2026-03-10T13:00+01:00 SECOND",
        "2026-03-10T12:00:01Z, 2026-03-10T00:00Z DAY",
        "2026-03-10T23:00:00+01:00, 2026-03-10T00:00+01:00 DAY",
        "2026-03-10, 2026-03-10T00:00Z DAY",
        "2026-03, 2026-03-01T00:00Z MONTH",
        "2026-03-11, none",
        "2026-03-11T00:30:00+14:00, 2026-03-11T00:30+14:00 SECOND",
        "2026-03-11T00:30:00+10:00, none",
        "2027-01-01T00:00:00Z, none"
    })
    void nothingIsAfterTheMoment(String raw, String expected) {
        NewsTime known = time(raw).knownAt(Instant.parse("2026-03-10T12:00:00Z"));

        assertThat(known == null ? "none" : known.time() + " " + known.precision())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09T10:00:00Z, 2026-03-09T10:00:01Z, true",
        "2026-03-09T10:00:00Z, 2026-03-09T10:00:00Z, false",
        "2026-03-09T21:30:00-05:00, 2026-03-10T02:25:00Z, false",
        "2026-03-09, 2026-03-09T10:00:00, false",
        "2026-03-09, 2026-03-10T00:30:00, true",
        "2026-03-09, 2026-03-10T10:00:00Z, false",
        "2026-03-09, 2026-03-11T10:00:00Z, true",
        "2026, 2026-03-09, false",
        "2025, 2026-03-09, true"
    })
    void aPeriodIsBeforeWhatStartsAfterItsEnd(String one, String other, boolean before) {
        assertThat(time(one).isBefore(time(other))).isEqualTo(before);
    }

    private static NewsTime time(String raw) {
        return READER.read(raw, "meta", null).orElseThrow();
    }
}
