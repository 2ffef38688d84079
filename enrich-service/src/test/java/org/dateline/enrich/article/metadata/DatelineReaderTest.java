package org.dateline.enrich.article.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineReaderTest {

    private static final DatelineReader READER = DatelineReader.load(AgencyTable.load());

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            DHAKA, Sept 1 (Reuters) - The dam broke.; DHAKA; Reuters
            NEW YORK (AP) — The dam broke.; NEW YORK; AP
            Berlin (dpa) - The dam broke.; Berlin; dpa
            Berlin/Paris (AFP) – The dam broke.; Berlin/Paris; AFP
            PARIS — The dam broke.; PARIS;
            NEW DELHI: The dam broke.; NEW DELHI;
            WASHINGTON, D.C., Sept. 1 (UPI) -- The dam broke.; WASHINGTON, D.C.; UPI
            BEIJING, Sept. 1 (Xinhua) -- The dam broke.; BEIJING; Xinhua
            (Reuters) - The dam broke.; ; Reuters
            МОСКВА, 1 сентября. /ТАСС/. The dam broke.; МОСКВА; TASS
            """)
    void readsPlaceAndAgency(String text, String place, String agency) {
        Optional<Dateline> dateline = READER.read(text);

        assertThat(dateline.map(Dateline::located).orElse(null)).isEqualTo(place);
        assertThat(dateline.map(Dateline::agency).orElse(null)).isEqualTo(agency);
        assertThat(text.substring(dateline.orElseThrow().textStart())).isEqualTo("The dam broke.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The dam broke on Sunday - nobody was hurt.",
                "He said - or so it seemed - that it was fine.",
                "In 2019 (the year of the dam) - as before - all was quiet.",
                "",
                "-",
                "The minister (right) - seen here in Rome.",
                "WARNING: This is no place.",
                "BREAKING — The dam broke."
            })
    void leavesOtherTextAlone(String text) {
        assertThat(READER.read(text)).isEmpty();
    }
}
