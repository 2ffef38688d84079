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
            МОСКВА, 1 сен - РИА Новости. The dam broke.; МОСКВА; RIA Novosti
            MADRID, 3 (EUROPA PRESS) - The dam broke.; MADRID; Europa Press
            Madrid, 3 mar (EFE).- The dam broke.; Madrid; EFE
            Madrid, 3 mar (EFE) .- The dam broke.; Madrid; EFE
            (ANSA) - ROMA, 01 SET - The dam broke.; ROMA; ANSA
            ROMA (ITALPRESS) – The dam broke.; ROMA; Italpress
            Milano, 1 set. (LaPresse) - The dam broke.; Milano; LaPresse
            AGI - The dam broke.; ; AGI
            PARIS (AFP) — The dam broke.; PARIS; AFP
            Paris (AFP) The dam broke.; Paris; AFP
            Berlin (jur). The dam broke.; Berlin;
            BOSTON (WHDX) - The dam broke.; BOSTON;
            HONOLULU, Hawaii (IslandNewsNow) - The dam broke.; HONOLULU, Hawaii;
            Berlin/Frankfurt (dpa/tmn) - The dam broke.; Berlin/Frankfurt; dpa
            WASHINGTON, Jan. 5, 2020 /PRNewswire/ -- The dam broke.; WASHINGTON; PR Newswire
            新华社北京9月1日电 The dam broke.; 北京; Xinhua
            （中央社台北1日電）The dam broke.; 台北; CNA
            【ワシントン共同】The dam broke.; ワシントン; Kyodo
            ［東京　１日　ロイター］ - The dam broke.; 東京; Reuters
            (서울=연합뉴스) The dam broke.; 서울; Yonhap
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
                "BREAKING — The dam broke.",
                "KFZ - Kraftfahrzeuge",
                "Harlow (Nordland) - Bei einem Unfall",
                "Dee Doe — a spokeswoman — is leaving.",
                "Karl Weiß (Twitter) ist Physiker",
                "北京9月1日电 大坝",
                "（记者张三）大坝",
                "["
            })
    void leavesOtherTextAlone(String text) {
        assertThat(READER.read(text)).isEmpty();
    }
}
