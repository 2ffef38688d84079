package org.dateline.enrich.article.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyTableTest {

    private static final AgencyTable AGENCIES = AgencyTable.load();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            >> Reuters; Reuters
            (AFP); AFP
            AFP/dpa; AFP
            Source: Xinhua; Xinhua
            © dpa; dpa
            dpa/lby; dpa
            By Reuters Staff; Reuters
            The Associated Press; AP
            Agence France-Presse; AFP
            Quelle: dpa; dpa
            Keystone-SDA; SDA
            Reuters said;
            Ap;
            Press;
            ;
            """)
    void readsCreditLines(String line, String agency) {
        assertThat(AGENCIES.credit(line == null ? "" : line).orElse(null)).isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Nobody was hurt. PTI; PTI
            Nobody was hurt. (AFP); AFP
            He said: "No." – AP; AP
            Nobody was hurt. AFP contributed to this report.; AFP
            AFP contributed to this report.; AFP
            Mit Material von dpa; dpa
            Mit Agenturmaterial von dpa und AFP; dpa
            With inputs from PTI; PTI
            © 2019 AFP; AFP
            (EFE); EFE
            He went to the AP;
            Agencies;
            ;
            """)
    void readsCreditsBehindTheLastSentence(String paragraph, String agency) {
        assertThat(AGENCIES.closing(paragraph == null ? "" : paragraph).orElse(null))
                .isEqualTo(agency);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            A dam at noon. Jane Doe via REUTERS; Reuters
            Photo by Jane Doe/AFP; AFP
            The app was updated;
            Una tap room;
            """)
    void findsAgenciesInText(String text, String agency) {
        assertThat(AGENCIES.find(text).orElse(null)).isEqualTo(agency);
    }
}
