package org.dateline.enrich.mediatopic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.dateline.enrich.article.DeclaredSubject;
import org.dateline.enrich.entity.Entity;
import org.dateline.enrich.entity.EntityType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTopicTaggerTest {

    private static final MediaTopicTagger TAGGER = MediaTopicTagger.load();
    private static final Vocabulary VOCABULARY = Vocabulary.load();

    private static List<MediaTopic> tag(String headline, String text, String language) {
        return TAGGER.tag(new TopicInput(headline, text, language, null, List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "articles.tsv", delimiter = '\t', quoteCharacter = '~')
    void findsWhatADeskWouldSay(String language, String qcodes, String headline, String text) {
        List<MediaTopic> topics = tag(headline, text, language);
        String[] expected = qcodes.split(" ", -1);
        assertThat(topics).extracting(MediaTopic::qcode).contains(expected);
        assertThat(topics.get(0).qcode()).isEqualTo(expected[0]);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "articles.tsv", delimiter = '\t', quoteCharacter = '~')
    void tagsAreWellFormed(String language, String qcodes, String headline, String text) {
        List<MediaTopic> topics = tag(headline, text, language);
        assertThat(topics).hasSizeLessThanOrEqualTo(12);
        assertThat(topics).extracting(MediaTopic::qcode).doesNotHaveDuplicates();
        assertThat(topics).isSortedAccordingTo((a, b) -> Float.compare(b.confidence(), a.confidence()));
        for (MediaTopic topic : topics) {
            assertThat(topic.confidence()).isBetween(0f, 1f);
            assertThat(topic.vocabularyVersion()).isEqualTo("2023-10-24");
            assertThat(topic.evidence()).isNotEmpty().hasSizeLessThanOrEqualTo(8);
            assertThat(topic.evidence()).isSortedAccordingTo((a, b) -> Float.compare(b.weight(), a.weight()));
            assertThat(topic.evidence())
                    .allSatisfy(e -> assertThat(headline + " " + text).contains(e.term()));
            for (Concept ancestor : VOCABULARY.path(topic.qcode())) {
                assertThat(topics)
                        .filteredOn(t -> t.qcode().equals(ancestor.qcode()))
                        .singleElement()
                        .satisfies(t -> assertThat(t.confidence()).isGreaterThanOrEqualTo(topic.confidence()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '\t',
            value = {
                "en\tThe strike of the clock",
                "en\tShe kept the match in a box",
                "en\tA bank of fog",
                "en\tHe polished the table and painted the fence",
                "fi\tHallitus esitteli uuden talousarvion eduskunnalle tiistaina",
                "und\tgovernment election minister parliament"
            })
    void oneAmbiguousWordOrAnUnknownLanguageIsNoTopic(String language, String text) {
        assertThat(tag("", text, language)).isEmpty();
    }

    /** What happens is news of a desk; the desk is named even where it is much less sure than what happens. */
    @Test
    void theDeskIsNamedBesideTheCrime() {
        List<MediaTopic> topics = tag(
                "Former chairman of Bramholm Holdings on trial for fraud",
                "The former chairman of Bramholm Holdings pleaded not guilty to fraud on Monday. Prosecutors told the jury that he"
                        + " had hidden losses of the company from its shareholders. The judge adjourned the trial until"
                        + " Thursday, when the accountant of the firm is to be a witness.",
                "en");
        assertThat(topics).extracting(MediaTopic::qcode).contains("medtop:02000000", "medtop:04000000");
    }

    @Test
    void isDeterministic() {
        String text = "The central bank raised interest rates after inflation rose; ministers blamed oil prices.";
        List<MediaTopic> first = tag("Rates up", text, "en");
        assertThat(first).isNotEmpty();
        for (int i = 0; i < 5; i++) {
            assertThat(MediaTopicTagger.load()
                            .tag(new TopicInput("Rates up", text, "en", null, List.of(), List.of(), List.of())))
                    .isEqualTo(first);
        }
    }

    @Test
    void theHostsLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        String text = "INFLATION IS RISING, THE CENTRAL BANK SAID. INTEREST RATES WILL FOLLOW.";
        List<MediaTopic> expected = tag("INFLATION", text, "en");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(MediaTopicTagger.load()
                            .tag(new TopicInput("INFLATION", text, "en", null, List.of(), List.of(), List.of())))
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anyTextIsTaken() {
        Random random = new Random(20261122);
        for (int round = 0; round < 300; round++) {
            String text = random.ints(random.nextInt(3000), 0, 0x3000)
                    .mapToObj(c -> String.valueOf((char) (c % 5 == 0 ? ' ' : c % 7 == 0 ? 0xd800 + c % 0x800 : c)))
                    .collect(Collectors.joining());
            for (String language : List.of("en", "fr", "de", "und", "")) {
                assertThat(tag(text, text, language)).hasSizeLessThanOrEqualTo(12);
            }
        }
        assertThat(tag("", "", "en")).isEmpty();
        assertThat(tag("Cup final", "football match ".repeat(200_000), "en")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "medtop, medtop:20001065, , medtop:20001065",
        "http://cv.iptc.org/newscodes/mediatopic/, 20001065, , medtop:20001065",
        "subj, 15000000, , medtop:15000000",
        "http://cv.iptc.org/newscodes/subjectcode/, 16009000, , medtop:20000062",
        ", medtop:20000671, , medtop:20001344",
        ", , Erdbeben, medtop:20000153",
        ", , Sports, medtop:15000000"
    })
    void thePublishersSubjectsAreMapped(String scheme, String code, String name, String qcode) {
        List<MediaTopic> topics = TAGGER.tag(new TopicInput(
                "", "", "und", null, List.of(), List.of(new DeclaredSubject(scheme, code, name)), List.of()));
        assertThat(topics)
                .filteredOn(t -> t.assertedBy() == MediaTopic.AssertedBy.PUBLISHER)
                .extracting(MediaTopic::qcode)
                .containsExactly(qcode);
    }

    @ParameterizedTest
    @CsvSource({"World, ''", "Business, medtop:04000000", "News / Politics, medtop:11000000", "Fußball, medtop:20001065"
    })
    void sectionsAreMapped(String section, String qcode) {
        List<MediaTopic> topics = TAGGER.tag(new TopicInput("", "", "en", section, List.of(), List.of(), List.of()));
        assertThat(topics.stream()
                        .filter(t -> t.assertedBy() == MediaTopic.AssertedBy.PUBLISHER)
                        .map(MediaTopic::qcode)
                        .collect(Collectors.joining()))
                .isEqualTo(qcode);
    }

    @Test
    void publisherAndMachineStandBesideEachOther() {
        List<MediaTopic> topics = TAGGER.tag(new TopicInput(
                "Striker scores twice in cup final",
                "The striker scored two goals as the football club won the cup final.",
                "en",
                "Sport",
                List.of(),
                List.of(),
                List.of()));
        assertThat(topics)
                .filteredOn(t -> t.qcode().equals("medtop:15000000"))
                .extracting(MediaTopic::assertedBy)
                .containsExactlyInAnyOrder(MediaTopic.AssertedBy.LEXICON, MediaTopic.AssertedBy.PUBLISHER);
    }

    @Test
    void aKnownEntityCountsInAnyLanguage() {
        Entity fifa = new Entity("Q253414", "FIFA", EntityType.ORG, "Q253414", 1, 1, List.of());
        Entity uefa = new Entity("Q35572", "UEFA", EntityType.ORG, "Q35572", 1, 1, List.of());
        assertThat(TAGGER.tag(new TopicInput("", "", "fi", null, List.of(), List.of(), List.of(fifa, uefa))))
                .extracting(MediaTopic::qcode)
                .contains("medtop:20001065", "medtop:15000000");
    }
}
