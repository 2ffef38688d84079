package org.dateline.enrich.article.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import java.util.stream.Stream;
import org.dateline.enrich.text.HostDefaults;
import org.dateline.enrich.text.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BylineReaderTest {

    private static final BylineReader READER = BylineReader.load(AgencyTable.load());

    static Stream<String> rows() {
        return WordList.lines(BylineReaderTest.class, "bylines.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void partsPeopleFromAgencies(String row) {
        String[] fields = row.split("\t", -1);
        String authors = fields.length > 1 ? fields[1] : "";
        String agency = fields.length > 2 ? fields[2] : null;

        HostDefaults.underEach(() -> {
            Byline byline = READER.read(fields[0]);

            assertThat(String.join("|", byline.authors())).isEqualTo(authors);
            assertThat(byline.agency()).isEqualTo(agency);
        });
    }

    @Test
    void neverThrowsOnRandomInput() {
        Random random = new Random(3);
        String[] pieces = {
            "By ", "von", " and ", "Jane", "Doe", ",", "(", ")", "@", "AP", "|", "\uD800", "é", " ", "-", "İ", "Dr."
        };
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThatCode(() -> READER.read(text.toString())).doesNotThrowAnyException();
        }
    }
}
