package org.dateline.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
    private static final GazetteerEntry ACME =
            entry("org:acme-anvils", "Acme Anvils", EntityType.ORG, 0.9f, "=ACME", "Acme");
    private static final GazetteerEntry MERCURY_PLANET = entry("Q1", "Mercury", EntityType.LOC, 0.5f);
    private static final GazetteerEntry MERCURY_BAND =
            new GazetteerEntry("Q2", "Mercury", EntityType.ORG, "Q2", List.of(), 0.5f, List.of("guitar"), "", "test");

    @Test
    void versionDependsOnEntriesAlone() {
        List<GazetteerEntry> entries = new ArrayList<>(List.of(ACME, MERCURY_BAND, MERCURY_PLANET));
        String version = Gazetteer.of(entries).version();
        Collections.reverse(entries);

        assertThat(Gazetteer.of(entries).version()).isEqualTo(version);
        assertThat(Gazetteer.of(List.of(ACME))
                        .with(MERCURY_BAND)
                        .with(MERCURY_PLANET)
                        .version())
                .isEqualTo(version);
        assertThat(Gazetteer.of(entries).without("Q1").version()).isNotEqualTo(version);
        assertThat(Gazetteer.of(entries).without("Q1").with(MERCURY_PLANET).version())
                .isEqualTo(version);
        assertThat(Gazetteer.of(entries).without("Q404").version()).isEqualTo(version);
    }

    @Test
    void editsStandOverWhatShips() {
        Gazetteer shipped = Gazetteer.of(List.of(ACME, MERCURY_PLANET));
        GazetteerEntry renamed = entry("Q1", "Hermes", EntityType.LOC, 0.5f);
        Gazetteer edited = shipped.edited(List.of(
                new GazetteerEdit(renamed, false, Instant.EPOCH),
                new GazetteerEdit(MERCURY_BAND, false, Instant.EPOCH),
                new GazetteerEdit(ACME, true, Instant.EPOCH)));

        assertThat(edited.entries()).containsExactlyInAnyOrder(renamed, MERCURY_BAND);
        assertThat(shipped.edited(List.of()).version()).isEqualTo(shipped.version());
    }

    @ParameterizedTest
    @CsvSource({"Acme, Acme, und, false", "=ACME, ACME, und, true", "Akme@de, Akme, de, false", "=AK@de, AK, de, true"})
    void aliasesAreReadAsTheyAreWritten(String written, String name, String language, boolean caseSensitive) {
        assertThat(Alias.parse(written)).isEqualTo(new Alias(name, language, caseSensitive));
        assertThat(Alias.parse(written).written()).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=", " ", "= @de"})
    void anAliasHasAName(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> Alias.parse(written));
    }

    @Test
    void editIsInForceAtOnce() {
        Gazetteer gazetteer = Gazetteer.of(List.of(ACME));
        String text = "we like zorbo Zorbotron and Acme";

        assertThat(names(gazetteer, text)).containsExactly("Acme Anvils");
        Gazetteer edited = gazetteer
                .with(entry("org:zorbotron", "Zorbotron", EntityType.ORG, 0.9f))
                .without("org:acme-anvils");

        assertThat(names(edited, text)).containsExactly("Zorbotron");
        assertThat(names(gazetteer, text)).containsExactly("Acme Anvils");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "they saw ACME there | 1",
                "they saw Acme there | 1",
                "they saw acme there | 0",
                "they saw Acme Anvils there | 1",
                "they saw ACME ANVILS there | 1",
                "they saw Acme-Anvils there | 1",
                "they saw Acmes there | 0",
                "they saw MyAcme there | 0",
                "they saw Acme's there | 1",
            })
    void matchesWholeWordsByTheirWriting(String text, int mentions) {
        assertThat(names(Gazetteer.of(List.of(ACME)), text)).hasSize(mentions);
    }

    @ParameterizedTest
    @CsvSource({"WHO, 1", "who, 0", "Who, 0", "W.H.O., 0"})
    void acronymsCountOnlyInCapitals(String written, int mentions) {
        GazetteerEntry who = entry("Q3", "Health Organisation of Worlds", EntityType.ORG, 0.9f, "=WHO");

        assertThat(names(Gazetteer.of(List.of(who)), "they asked " + written + " again"))
                .hasSize(mentions);
    }

    @Test
    void abstainsBetweenEqualReadingsAndFollowsContext() {
        EntityTagger tagger = EntityTagger.load(Gazetteer.of(List.of(MERCURY_BAND, MERCURY_PLANET)));

        assertThat(tagger.tag("they saw Mercury there", "", "und"))
                .extracting(Entity::wikidata)
                .containsOnlyNulls();
        assertThat(tagger.tag("they saw Mercury play the guitar", "", "und"))
                .extracting(Entity::wikidata)
                .containsExactly("Q2");
    }

    /** Names of Unicode's CLDR, each in texts of its language only. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            de,    Die Schweiz und Frankreich sind sich einig.,       Q39 Q142
            de-AT, Die Schweiz und Frankreich sind sich einig.,       Q39 Q142
            en,    Die Schweiz und Frankreich sind sich einig.,       ''
            fr,    Le Maroc et l'Espagne rouvrent la route.,          Q1028 Q29
            es,    Los Países Bajos y Alemania firman en Moscú.,      Q55 Q183 Q649
            ru,    Россия и Украина обменялись письмами.,             Q159 Q212
            pl,    Na mapie jest Rosja i Francja.,                    Q159 Q142
            el,    Η Ρωσία και η Γαλλία υπέγραψαν.,                   Q159 Q142
            he,    רוסיה הודיעה הבוקר,                                Q159
            """)
    void placesHaveNamesInManyLanguages(String language, String text, String ids) {
        TokenizedText tokens = TextTokenizer.tokenize(text, Lexicon.EMPTY);
        assertThat(Gazetteer.starter().matcher().match(tokens, language))
                .extracting(hit -> hit.readings().get(0).entry().entityId())
                .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            de, Die Kanzlerin Frankreichs war in der Hauptstadt Chinas.,    Q142 Q148
            ru, Президент России прилетел из Москвы в столицу Китая.,       Q159 Q649 Q148
            de, Er sprach mit den Vereinigten Staaten.,                     Q30
            ru, Послы Соединённых Штатов и Северной Македонии,               Q30 Q221
            ru, Канада не согласна с Израилем.,                             Q16 Q801
            uk, Посол Польщі прибув до України.,                            Q36 Q212
            pl, Premier Rosji rozmawiał z prezydentem Francji w Berlinie.,  Q159 Q142 Q64
            cs, Ministr Ruska jednal v Praze o Francii.,                    Q159 Q142
            fi, Suomen ja Venäjän raja on kiinni Ruotsissa.,                Q33 Q159 Q34
            hu, Oroszországban és Franciaországból,                         Q159 Q142
            tr, Rusya'nın elçisi Fransa'da konuştu.,                        Q159 Q142
            el, Ο πρόεδρος της Ρωσίας,                                      Q159
            he, המשלחת ברוסיה,                                              Q159
            ar, السفير في روسيا وروسيا,                                     Q159 Q159
            es, Los Españas,                                                ''
            en, The Frances and the Chinas of this world,                   ''
            """)
    void namesAreFoundInTheirForms(String language, String text, String ids) {
        TokenizedText tokens = TextTokenizer.tokenize(text, Lexicon.EMPTY);
        assertThat(Gazetteer.starter().matcher().match(tokens, language))
                .extracting(hit -> hit.readings().get(0).entry().entityId())
                .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" ", -1));
    }

    @Test
    void longestAliasWins() {
        Gazetteer gazetteer = Gazetteer.of(List.of(
                entry("Q10", "New Foo", EntityType.LOC, 0.9f), entry("Q11", "New Foo Times", EntityType.ORG, 0.9f)));

        assertThat(names(gazetteer, "the New Foo Times of New Foo"))
                .containsExactlyInAnyOrder("New Foo Times", "New Foo");
    }

    @Test
    void holdsManyAliases() {
        List<GazetteerEntry> entries = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            entries.add(entry("Q" + (1000 + i), "Name" + i % 500 + " Family" + i, EntityType.PERSON, 0.5f));
        }
        Gazetteer gazetteer = Gazetteer.of(entries);

        assertThat(names(gazetteer, "they met Name7 Family19507 and Name1 Family7"))
                .containsExactly("Name7 Family19507");
    }

    private static List<String> names(Gazetteer gazetteer, String text) {
        return EntityTagger.load(gazetteer).tag(text, "", "und").stream()
                .map(Entity::name)
                .toList();
    }

    private static GazetteerEntry entry(String id, String name, EntityType type, float prior, String... aliases) {
        List<Alias> all = new ArrayList<>();
        for (String alias : aliases) {
            all.add(new Alias(alias.replace("=", ""), "und", alias.startsWith("=")));
        }
        return new GazetteerEntry(id, name, type, id.startsWith("Q") ? id : null, all, prior, List.of(), "", "test");
    }
}
