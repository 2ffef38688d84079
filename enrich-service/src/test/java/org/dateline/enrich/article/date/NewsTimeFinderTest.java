package org.dateline.enrich.article.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsTimeFinderTest {

    private static final NewsTimeFinder FINDER = NewsTimeFinder.load(NewsTimeReader.load());

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Published: 02 Oct 2018 07:10 PM BdST Updated: 02 Oct 2018 07:25 PM BdST; PUBLISHED 2018-10-02T19:10+06:00, MODIFIED 2018-10-02T19:25+06:00
            Updated 3:05 p.m. ET, Mon May 4, 2015; MODIFIED 2015-05-04T15:05-04:00
            Stand: 12.03.2020, 14:05 Uhr; MODIFIED 2020-03-12T14:05Z
            Veröffentlicht am 11. März 2020 um 9:00 Uhr, aktualisiert am 12.03.2020, 14:05; PUBLISHED 2020-03-11T09:00Z, MODIFIED 2020-03-12T14:05Z
            First published on Mon 4 May 2015 15.05 BST; PUBLISHED 2015-05-04T15:05+01:00
            Last modified on Tue 5 May 2015 09.41 BST; MODIFIED 2015-05-05T09:41+01:00
            Publié le 4 mai 2015 à 15h05 - Mis à jour le 5 mai 2015 à 09h41; PUBLISHED 2015-05-04T15:05Z, MODIFIED 2015-05-05T09:41Z
            Publicado el 4/5/2015 a las 15:05 | Actualizado el 5/5/2015; PUBLISHED 2015-05-04T15:05Z, MODIFIED 2015-05-05T00:00Z
            Опубликовано: 4 мая 2015, 15:05 Обновлено: 5 мая 2015; PUBLISHED 2015-05-04T15:05Z, MODIFIED 2015-05-05T00:00Z
            2015年5月4日 15時05分 公開; PUBLISHED 2015-05-04T15:05Z
            입력 2015.05.04 15:05 수정 2015.05.05 09:41; PUBLISHED 2015-05-04T15:05Z, MODIFIED 2015-05-05T09:41Z
            Member since 4 May 2015; OTHER 2015-05-04T00:00Z
            Registriert: 4. Mai 2015, 15:05; OTHER 2015-05-04T15:05Z
            Video verfügbar bis 4.5.2015; OTHER 2015-05-04T00:00Z
            Aktuelle Zeit: 04.05.2015, 15:05; OTHER 2015-05-04T15:05Z
            4 May 2015; UNKNOWN 2015-05-04T00:00Z
            The treaty of 4 May 2015 was signed in May; UNKNOWN 2015-05-04T00:00Z
            Sales rose 3.2 to 4.5 in 2015 and 12 of 13 say so; ''
            Call 2015 4567 or 12-34; ''
            """)
    void findsTimesWithTheirRoles(String line, String expected) {
        String found = FINDER.find(line, "text", null, null).stream()
                .map(time -> time.role() + " " + time.time().time())
                .collect(Collectors.joining(", "));

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Published: 4 May 2015; 11; 21; 0
            By Jane Doe, last updated 4 May 2015 by us; 26; 36; 13
            """)
    void saysWhereTheyStand(String line, int start, int end, int labelStart) {
        FoundTime found = FINDER.find(line, "text", null, null).get(0);

        assertThat(found)
                .extracting(FoundTime::start, FoundTime::end, FoundTime::labelStart)
                .containsExactly(start, end, labelStart);
        assertThat(found.time().raw()).isEqualTo(line.substring(start, end));
    }
}
