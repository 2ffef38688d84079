package org.dateline.enrich.article.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlDateReaderTest {

    private final UrlDateReader reader = new UrlDateReader();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            https://news.example/2019/09/01/dam-breaks; 2019-09-01 DAY
            https://news.example/world/2019/9/1/dam.html; 2019-09-01 DAY
            https://news.example/world/2019/sep/01/dam; 2019-09-01 DAY
            https://news.example/dam-breaks-2019-09-01.html; 2019-09-01 DAY
            https://news.example/20190901/dam; 2019-09-01 DAY
            https://news.example/dam?date=2019-09-01; 2019-09-01 DAY
            https://news.example/2019/09/dam-breaks; 2019-09-01 MONTH
            https://news.example/2019/9/1.html; 2019-09-01 DAY
            https://news.example/2019/9/3-questions; none
            https://news.example/2019/09/3-questions/; 2019-09-01 MONTH
            https://news.example/dam-01-09-2019; 2019-09-01 DAY
            https://news.example/~01-09-2019-dam-breaks; 2019-09-01 DAY
            https://news.example/dam_25.09.2019.html; 2019-09-25 DAY
            https://news.example/dam-09-25-2019; 2019-09-25 DAY
            https://news.example/dam-31-02-2019; none
            https://archive.example/web/20160218174457/http://news.example/2010/05/19/dam; 2010-05-19 DAY
            https://news.example/article/12019090155; none
            https://news.example/2019/dam; none
            https://news.example/2019/13/45/dam; none
            https://news.example/id-20191340; none
            https://20190901.example/; none
            not a uri; none
            """)
    void readsTheDay(String uri, String expected) {
        String found = reader.read(uri, null)
                .map(time -> time.time().toLocalDate() + " " + time.precision())
                .orElse("none");

        assertThat(found).isEqualTo(expected);
    }
}
