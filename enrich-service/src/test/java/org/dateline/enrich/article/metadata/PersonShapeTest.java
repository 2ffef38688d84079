package org.dateline.enrich.article.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.enrich.text.HostDefaults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonShapeTest {

    private static final PersonShape PERSONS = PersonShape.load();

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Anna Berg; true; true; false
            Karl von der Heide; true; true; false
            María de la Cruz; true; true; false
            J. R. Stone; true; false; false
            ANNA BERG; true; true; false
            Иван Петров; true; true; false
            Gazette News; false; false; false
            Berg Verlag GmbH; false; false; false
            Landesanstalt Nord; false; false; false
            Anna-Berg-Stiftung e.V.; false; false; false
            Contact us; false; false; false
            Lesen Sie mehr; false; false; false
            BBC Nord; false; false; false
            Anna; false; false; true
            oz; false; false; true
            r2d2; false; false; true
            Redaktion; false; false; false
            S.; false; false; false
            2024; false; false; false
            a@b.example; false; false; false
            The dam breaks; false; false; false
            """)
    void tellsPeopleByTheForm(String name, boolean person, boolean plain, boolean login) {
        HostDefaults.underEach(() -> {
            assertThat(PERSONS.isPerson(name)).isEqualTo(person);
            assertThat(PERSONS.isPlainName(name)).isEqualTo(plain);
            assertThat(PERSONS.isLogin(name)).isEqualTo(login);
        });
    }
}
