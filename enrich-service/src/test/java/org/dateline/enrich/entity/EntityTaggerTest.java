package org.dateline.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTaggerTest {
    private static final Gazetteer STARTER = Gazetteer.starter();
    private static final EntityTagger TAGGER = EntityTagger.load(STARTER);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // known names
                "en | North Korea told the United Nations on Monday. | LOC=North Korea; ORG=United Nations",
                "en | Leader Kim Jong-un met Donald Trump. | PERSON=Kim Jong-un; PERSON=Donald Trump",
                "en | The hackers attacked Sony, KCNA denied it. | ORG=Sony; ORG=KCNA",
                "en | Bangladesh's central bank sued. | LOC=Bangladesh",
                "en | The U.S. and the EU agreed. | LOC=U.S.; ORG=EU",
                "en | He moved from New York to Côte d’Ivoire. | LOC=New York; LOC=Côte d’Ivoire",
                "en | Give it to us, who said it? | ",
                "en | The Russian president met French farmers. | NATIONALITY=Russian; NATIONALITY=French",
                // rules of English
                "en | Mr Okonkwo lives in Bumbleton, Ohio. | PERSON=Okonkwo; LOC=Bumbleton; LOC=Ohio",
                "en | Shares of Fernwick Holdings fell. | ORG=Fernwick Holdings",
                "en | She studied at the University of Northmoor before. | ORG=University of Northmoor",
                "en | The Fictional Food Programme (FFP) sent rice. | ORG=Fictional Food Programme; ORG=FFP",
                "en | Maria Fernquist, 45, from the town of Ellerby, won. | PERSON=Maria Fernquist; LOC=Ellerby",
                "en | Yesterday the spokesman Harlan Quist resigned. | PERSON=Harlan Quist",
                "en | Anna Berg spoke. Berg's lawyer did not. | PERSON=Anna Berg; PERSON=Berg",
                "en | On Friday prices rose. However, nobody cared. | ",
                "en | The ship crossed Lake Tarnowe near Mount Hollis. | LOC=Lake Tarnowe; LOC=Mount Hollis",
                "en | Ursula van der Meer joined Ludwig's Bakery. | PERSON=Ursula van der Meer; PERSON=Ludwig",
                // other languages: what is known, and nothing that only English capitals would make
                "de | Der Hund bellte in Berlin, sagte die Polizei. | LOC=Berlin",
                "de | Nordkorea und die Vereinte Nationen schwiegen. | LOC=Nordkorea; ORG=Vereinte Nationen",
                "fr | Emmanuel Macron a parlé à Paris. | PERSON=Emmanuel Macron; LOC=Paris",
                "es | Los Estados Unidos y la Corea del Norte. | LOC=Estados Unidos; LOC=Corea del Norte",
            })
    void findsNames(String language, String text, String expected) {
        assertThat(found(text, language)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({
        "North Korea, Q423",
        "South Korea, Q884",
        "Kim Jong Un, Q56226",
        "Donald Trump, Q22686",
        "Sony, Q41187",
        "Bangladesh, Q902",
        "Mike Pompeo, Q473239",
        "United Nations, Q1065",
        "United States, Q30",
        "Reuters, Q130879",
        "Georgia's Tbilisi, Q994",
    })
    void linksKnownNames(String name, String wikidata) {
        String text = "They spoke about " + name + " again.";

        assertThat(TAGGER.tag(text, "", "en")).extracting(Entity::wikidata).contains(wikidata);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The coach praised his midfielder after Wales beat Samoa in the rugby match in Austria. | Austria",
                "The league match in Wales was dull, said the coach. | Wales",
                "In the tournament Anna Berg (Germany) beat the striker of the cup, a coach said. | Germany",
                "The minister said that Wales beat Samoa to the contract in Austria. | Austria Samoa Wales",
                "Work on the artificial pancreas (AP) goes on; AP would help many. |",
                "The Associated Press (AP) reported it first; AP has many offices. | Associated Press",
            })
    void givesNoIdToWhatMeansSomethingElse(String text, String linked) {
        assertThat(TAGGER.tag(text, "", "en").stream()
                        .filter(entity -> entity.wikidata() != null)
                        .map(Entity::name)
                        .sorted()
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""))
                .isEqualTo(linked == null ? "" : linked);
    }

    @Test
    void joinsMentionsOfOneThing() {
        String text =
                "Kim Jong Un arrived. Kim said nothing. Later Kim Jong-un left North Korea; Kim's train was slow.";

        List<Entity> entities = TAGGER.tag(text, "Kim Jong Un travels", "en");

        assertThat(entities).extracting(Entity::name).containsExactly("Kim Jong Un", "North Korea");
        assertThat(entities.get(0).mentions()).hasSize(4);
        assertThat(entities.get(0).salience()).isGreaterThan(entities.get(1).salience());
    }

    @Test
    void everyMentionSaysWhoMadeIt() {
        List<Entity> entities = TAGGER.tag("Mr Okonkwo went to Germany.", "", "en");

        assertThat(entities).flatExtracting(Entity::mentions).allSatisfy(mention -> {
            assertThat(mention.madeBy()).matches("gazetteer:Q183|model:names-en");
            assertThat(mention.madeByVersion()).isNotEmpty();
            assertThat(mention.confidence()).isBetween(0f, 1f);
        });
        assertThat(entities).extracting(Entity::entityId).containsExactlyInAnyOrder("person:okonkwo", "Q183");
    }

    @Test
    void headlineAddsSalienceButNoMentions() {
        String text = "Germany and France talked.";

        assertThat(TAGGER.tag(text, "France speaks to Peru", "en"))
                .extracting(Entity::name)
                .containsExactly("France", "Germany");
    }

    @Test
    void takesHyphensPossessivesAndLineWrapsForWhatTheyAre() {
        String text =
                "After a long and very tiring journey he reached the New\nYork home of Jean-Claude Fernbach's mother.";

        assertThat(found(text, "en")).isEqualTo("LOC=New\nYork; PERSON=Jean-Claude Fernbach");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void offsetsAreExactOnAnyText(long seed) {
        Random random = new Random(seed);
        String[] pieces = {
            "Kim Jong Un", " ", "\n", "\n\n", "U.S.", "(", ")", "-", "'", "’s", "😀", "𝒜lpha", "é", "e\u0301",
                    "Donald Trump",
            "the", "of", "Mr", "Bank", "Łódź", "北京", "İstanbul", "\uD800", "\uDC00", ".", ",", "&", "al-Assad", "A",
                    "O'Neil",
            "Inc", "NATO", "\u00AD", "\u200B", "123", "…", "“", "van der",
        };
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
                text.append(random.nextBoolean() ? " " : "");
            }
            assertOffsets(text.toString());
        }
    }

    @Test
    void saysTheSameInEveryLocale() {
        String text = "ISTANBUL and Izmir, said Mr Irmak of the Institute of Inks (II).";
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ENGLISH);
            List<Entity> english = TAGGER.tag(text, "", "en");
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(EntityTagger.load(Gazetteer.starter()).tag(text, "", "en"))
                    .isEqualTo(english);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void assertOffsets(String text) {
        for (Entity entity : TAGGER.tag(text, text, "en")) {
            assertThat(entity.mentions()).isNotEmpty();
            int last = -1;
            for (Mention mention : entity.mentions()) {
                assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.surface());
                assertThat(mention.start()).isGreaterThan(last);
                last = mention.start();
            }
        }
    }

    private static String found(String text, String language) {
        return TAGGER.tag(text, "", language).stream()
                .flatMap(entity -> entity.mentions().stream()
                        .map(m -> String.format(Locale.ROOT, "%05d%s=%s", m.start(), entity.type(), m.surface())))
                .sorted()
                .map(s -> s.substring(5))
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }
}
