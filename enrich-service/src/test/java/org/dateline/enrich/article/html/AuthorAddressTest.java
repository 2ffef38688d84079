package org.dateline.enrich.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.dateline.enrich.text.HostDefaults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /author/anna-berg; AUTHOR
            https://www.gazette.example/AUTHOR/anna-berg/; AUTHOR
            https://www.gazette.example/news/autoren/anna-berg; AUTHOR
            /by/anna-berg; AUTHOR
            /people/anna-berg; PERSON
            /user/anna; USER
            https://www.gazette.example/user-uebersicht/?u=12; USER
            /authors; OTHER
            /authors/; OTHER
            /authors/#top; OTHER
            /world/dam-breaks; OTHER
            https://authors.example/; OTHER
            mailto:anna@gazette.example; OTHER
            #; OTHER
            ; OTHER
            """)
    void tellsWhereLinksLead(String href, AuthorAddress.Kind kind) {
        HostDefaults.underEach(
                () -> assertThat(AuthorAddress.kind(href == null ? "" : href)).isEqualTo(kind));
    }
}
