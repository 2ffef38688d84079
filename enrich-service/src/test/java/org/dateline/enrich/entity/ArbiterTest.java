package org.dateline.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.enrich.entity.EntityType.EVENT;
import static org.dateline.enrich.entity.EntityType.LOC;
import static org.dateline.enrich.entity.EntityType.ORG;
import static org.dateline.enrich.entity.EntityType.PERSON;

import java.util.List;
import org.dateline.enrich.entity.GazetteerMatcher.Reading;
import org.junit.jupiter.api.Test;

class ArbiterTest {
    private static final Candidate PLACE = known(2, 3, LOC, "Q1");

    @Test
    void modelAndGazetteerTogetherAreSurer() {
        List<Candidate> chosen =
                Arbiter.choose(List.of(read(2, 3, LOC, 0.9f)), List.of(PLACE), List.of(), 9, token -> token == 0);

        assertThat(chosen).singleElement().satisfies(name -> {
            assertThat(name.strength()).isGreaterThan(0.95f);
            assertThat(name.readings()).hasSize(1);
            assertThat(name.madeBy()).isEqualTo("gazetteer:Q1");
        });
    }

    @Test
    void anotherTypeByTheModelTakesTheReadingAway() {
        List<Candidate> chosen =
                Arbiter.choose(List.of(read(2, 3, PERSON, 0.9f)), List.of(PLACE), List.of(), 9, token -> token == 0);

        assertThat(chosen).singleElement().satisfies(name -> {
            assertThat(name.type()).isEqualTo(PERSON);
            assertThat(name.readings()).isEmpty();
        });
    }

    @Test
    void anUnsureModelGivesWay() {
        assertThat(Arbiter.choose(List.of(read(2, 3, PERSON, 0.4f)), List.of(PLACE), List.of(), 9, token -> token == 0))
                .containsExactly(PLACE);
    }

    @Test
    void whatIsKnownOnlyAsItIsWrittenStands() {
        GazetteerEntry entry = new GazetteerEntry("Q9", "Ellerland", LOC, "Q9", List.of(), 0.5f, List.of(), "", "");
        Reading reading = new Reading(entry, new Alias("DPE", "und", true));
        Candidate acronym = new Candidate(2, 3, LOC, 0.7f, List.of(reading), "gazetteer:Q9", "1");

        assertThat(Arbiter.choose(List.of(read(2, 3, ORG, 0.99f)), List.of(acronym), List.of(), 9, token -> token == 0))
                .containsExactly(acronym);
    }

    @Test
    void theGazetteerAddsLongNamesAndOtherKinds() {
        Candidate longName = known(4, 6, ORG, "Q2");
        Candidate event = known(7, 8, EVENT, "Q3");

        assertThat(Arbiter.choose(List.of(), List.of(PLACE, longName, event), List.of(), 9, token -> token == 0))
                .containsExactly(longName, event);
    }

    @Test
    void aKnownNameOfWhichTheModelReadTheEndIsWhole() {
        Candidate whole = known(1, 4, PERSON, "Q4");
        Candidate withTitle = known(0, 4, PERSON, "Q4");
        Candidate end = read(2, 4, PERSON, 0.9f);
        Candidate beginning = read(1, 2, PERSON, 0.9f);

        assertThat(choose(List.of(end), whole)).containsExactly(whole);
        assertThat(choose(List.of(end), withTitle)).containsExactly(end);
        assertThat(choose(List.of(beginning), whole)).containsExactly(beginning);
        assertThat(choose(List.of(read(2, 4, ORG, 0.9f)), whole))
                .singleElement()
                .returns(ORG, Candidate::type);
    }

    private static List<Candidate> choose(List<Candidate> read, Candidate known) {
        return Arbiter.choose(read, List.of(known), List.of(), 9, token -> token == 0);
    }

    @Test
    void withoutAModelAllThatIsKnownStands() {
        Candidate ruled = read(2, 5, ORG, 0.9f);

        assertThat(Arbiter.choose(null, List.of(PLACE), List.of(ruled), 9, token -> token == 0))
                .containsExactly(PLACE);
    }

    @Test
    void rulesFillWhatIsLeftInTextOrder() {
        Candidate name = read(5, 7, PERSON, 0.9f);
        Candidate ruled = read(0, 2, ORG, 0.7f);
        Candidate overlapping = read(6, 8, ORG, 0.99f);

        assertThat(Arbiter.choose(List.of(name), List.of(), List.of(ruled, overlapping), 9, token -> token == 0))
                .containsExactly(ruled, name);
    }

    private static Candidate read(int first, int end, EntityType type, float confidence) {
        return new Candidate(first, end, type, confidence, List.of(), "model:test", "1");
    }

    private static Candidate known(int first, int end, EntityType type, String id) {
        GazetteerEntry entry = new GazetteerEntry(id, "name", type, id, List.of(), 0.5f, List.of(), "", "");
        Reading reading = new Reading(entry, new Alias("name", "und", false));
        return new Candidate(first, end, type, 0.7f, List.of(reading), "gazetteer:" + id, "1");
    }
}
