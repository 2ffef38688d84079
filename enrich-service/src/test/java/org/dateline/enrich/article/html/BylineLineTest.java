package org.dateline.enrich.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dateline.enrich.text.HostDefaults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylineLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Posted on September 21, 2024 by Anna Berg; Anna Berg; true
            Posted in World by anna on August 3, 2024; anna; true
            Posted by anna under Dams, Rivers | 3 comments; anna; true
            by anna on December 4, 2024; anna; true
            Gespeichert von anna am 24. Juli 2024 - 18:55; anna; true
            Veröffentlicht am 3. Mai 2024 von Anna Berg; Anna Berg; true
            06.11.2024 13:30 von Anna Berg; Anna Berg; true
            05.02.2024 - Redaktion: Anna Berg (Sprecherin); Anna Berg (Sprecherin); true
            Publié le 3 mai 2024 par Claire Dupont; Claire Dupont; true
            Publicado por María López el 3 de mayo; María López; true
            Alle Beiträge von Anna Berg; Anna Berg; true
            Alle Posts vom AutorAnna; Anna; true
            vonAnna Berg; Anna Berg; false
            Author: anna am 29.12.2024, 13:36 Uhr; anna; true
            Text von Anna Berg Illustration von Karl Weiß; Anna Berg; true
            Anna Berg Stand: 5. Februar 2024; Anna Berg; false
            Anna Berg Kategorien: Allgemein; Anna Berg; false
            Anna Berg 3 Kommentare; Anna Berg; false
            Anna Berg; Anna Berg; false
            Last updated:; ; false
            Kein Name von; ; false
            Follow Anna Berg; ; false
            Print; ; false
            CC-BY; ; false
            ; ; false
            """)
    void cutsToTheNames(String line, String names, boolean opened) {
        HostDefaults.underEach(() -> {
            BylineLine.Read read = BylineLine.read(line == null ? "" : line);
            assertThat(read.names()).isEqualTo(names == null ? "" : names);
            assertThat(read.opened()).isEqualTo(opened);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "by Anna Berg,true",
        "Gespeichert VON anna,true",
        "Текст: Иван Петров. Автор,true",
        "The dam broke,false",
        "'',false"
    })
    void aCheapTestComesFirst(String line, boolean mayOpen) {
        assertThat(BylineLine.mayOpen(line)).isEqualTo(mayOpen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"posted ", "by ", "1 ", " on 1", "von am ", " |", "\u00A0"})
    void hostileLinesEndSoon(String piece) {
        String line = piece.repeat(160 / piece.length());
        long start = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            BylineLine.read(line);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
