package org.dateline.enrich.article.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineCleanerTest {

    private final HeadlineCleaner cleaner = new HeadlineCleaner();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Dam breaks in valley - The Gazette; The Gazette; ; ; Dam breaks in valley
            Dam breaks in valley | Gazette; The Gazette; gazette.example; ; Dam breaks in valley
            Dam breaks in valley | Gazette.example; ; www.gazette.example; ; Dam breaks in valley
            Gazette: Dam breaks in valley; ; gazette.example; ; Dam breaks in valley
            Dam breaks in valley - World - The Gazette; The Gazette; ; Dam breaks in valley; Dam breaks in valley
            Dam breaks in valley; The Gazette; gazette.example; ; Dam breaks in valley
            Dam breaks - and holds again; The Gazette; gazette.example; ; Dam breaks - and holds again
            Minister: dam is safe; The Gazette; gazette.example; ; Minister: dam is safe
            Live: dam breaks | Updates; ; gazette.example; ; Live: dam breaks | Updates
            Best of Gazette 2024: the dams; Gazette; gazette.example; ; Best of Gazette 2024: the dams
            Gazette - Dam breaks in valley; Gazette; ; ; Dam breaks in valley
            23.1.2024 - Dam breaks in valley; ; ; ; Dam breaks in valley
            2024-01-23: Dam breaks in valley; ; ; ; Dam breaks in valley
            3.14 is not enough for a dam; ; ; ; 3.14 is not enough for a dam
            Dam breaks in valley │ Gazette; Gazette; ; ; Dam breaks in valley
            Nothing to see; ; ; Quite another title; Nothing to see
            """)
    void takesTheSiteOff(String title, String publisher, String host, String other, String expected) {
        assertThat(cleaner.clean(title, publisher, host, other == null ? List.of() : List.of(other)))
                .isEqualTo(expected);
    }
}
