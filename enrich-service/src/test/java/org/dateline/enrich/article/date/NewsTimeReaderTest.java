package org.dateline.enrich.article.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dateline.enrich.article.NewsTime;
import org.dateline.enrich.article.NewsTime.Precision;
import org.dateline.enrich.article.NewsTime.ZoneProvenance;
import org.dateline.enrich.text.HostDefaults;
import org.dateline.enrich.text.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NewsTimeReaderTest {

    private static final NewsTimeReader READER = NewsTimeReader.load();

    static Stream<String> rows() {
        return WordList.lines(NewsTimeReaderTest.class, "news-times.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsWhatTheTableSays(String row) {
        String[] fields = row.split("\t", -1);
        ZoneId zone = fields[1].isEmpty() ? null : ZoneId.of(fields[1]);
        String language = fields[2].isEmpty() ? null : fields[2];

        HostDefaults.underEach(() -> {
            Optional<NewsTime> time = READER.read(fields[0], "meta", zone, language);

            if (fields[3].equals("none")) {
                assertThat(time).isEmpty();
            } else {
                assertThat(time)
                        .contains(new NewsTime(
                                OffsetDateTime.parse(fields[3]),
                                Precision.valueOf(fields[4]),
                                ZoneProvenance.valueOf(fields[5]),
                                "meta",
                                fields[0]));
            }
        });
    }

    @Test
    void readsEpochsOnlyWhereAsked() {
        assertThat(READER.read("1567347360", "meta", null)).isEmpty();
        assertThat(READER.readEpoch("1567347360", "meta").map(NewsTime::time))
                .contains(OffsetDateTime.parse("2019-09-01T14:16:00Z"));
        assertThat(READER.readEpoch(" 1567347360123 ", "meta").map(NewsTime::time))
                .contains(OffsetDateTime.parse("2019-09-01T14:16:00.123Z"));
        assertThat(READER.readEpoch("12345", "meta")).isEmpty();
        assertThat(READER.readEpoch("2019-09-01", "meta")).isEmpty();
        assertThat(READER.readEpoch("9999999999999999", "meta")).isEmpty();
    }

    @Test
    void neverThrowsOnRandomInput() {
        Random random = new Random(7);
        String[] pieces = {
            "2019",
            "09",
            "1",
            "99",
            "Sept",
            "mai",
            "PM",
            "T",
            "Z",
            "+",
            "-",
            ":",
            ".",
            "/",
            "(",
            "BST",
            "年",
            "月",
            "日",
            "下午",
            "tháng",
            " ",
            "Uhr",
            "20190901201600",
            "000000000000000000000",
            "\uD800",
            "١",
            "GMT",
            "America/",
            "_",
            "\u0000",
            "de",
            "à",
            "'"
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(14); k >= 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThatCode(() -> READER.read(text.toString(), "text", null)).doesNotThrowAnyException();
        }
    }

    @Test
    void looksAtABoundedPrefixOnly() {
        String digits = "1".repeat(5_000_000);

        assertThat(READER.read(digits, "meta", null)).isEmpty();
    }
}
