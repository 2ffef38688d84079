package org.dateline.enrich.entity.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dateline.enrich.entity.Alias;
import org.dateline.enrich.entity.EntityType;
import org.dateline.enrich.entity.GazetteerEntry;
import org.dateline.enrich.entity.dump.EntitySelection.Kept;
import org.dateline.enrich.entity.dump.EntitySelection.Left;
import org.dateline.enrich.entity.dump.EntitySelection.Outcome;
import org.dateline.enrich.entity.dump.EntitySelection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dump in Wikidata's format, of entities that do not exist, and tables. */
class EntityDumpTest {

    private record Read(List<Outcome> outcomes, List<String> unreadable) {
        List<GazetteerEntry> entries() {
            return outcomes.stream()
                    .filter(Kept.class::isInstance)
                    .map(each -> ((Kept) each).entry())
                    .toList();
        }

        List<Reason> reasons() {
            return outcomes.stream()
                    .filter(Left.class::isInstance)
                    .map(each -> ((Left) each).reason())
                    .toList();
        }
    }

    @Test
    void keepsWhatNewsNeeds() throws Exception {
        Read read = read(excerpt(), selection(20, "en"));
        assertThat(read.entries())
                .extracting(GazetteerEntry::entityId)
                .containsExactly("Q900000001", "Q900000002", "Q900000003");
        assertThat(read.reasons())
                .containsExactly(
                        Reason.UNKNOWN_CLASS,
                        Reason.LITTLE_KNOWN,
                        Reason.LITTLE_KNOWN,
                        Reason.OTHER_TYPE,
                        Reason.NO_NAME,
                        Reason.UNKNOWN_CLASS);
        assertThat(read.outcomes()).contains(new Left(Reason.UNKNOWN_CLASS, "Q4167410"));
        assertThat(read.unreadable()).singleElement().asString().startsWith("line 6: ");
    }

    @Test
    void aPersonHasNoFirstNameAsAlias() throws Exception {
        GazetteerEntry person =
                read(excerpt(), selection(20, "en", "de")).entries().get(0);
        assertThat(person.name()).isEqualTo("Orla Vantreight");
        assertThat(person.type()).isEqualTo(EntityType.PERSON);
        assertThat(person.wikidata()).isEqualTo("Q900000001");
        assertThat(person.aliases())
                .containsExactly(
                        new Alias("O. Vantreight", "en", false),
                        new Alias("Orla Marie Vantreight", "und", false),
                        new Alias("the iron minister", "en", false),
                        new Alias("Orla M. Vantreight", "de", false));
        assertThat(person.contextTerms()).containsExactly("ruritanian", "politician", "engineer", "minister");
        assertThat(person.country()).as("not the former one").isEqualTo("Q900000011");
        assertThat(person.prior()).isEqualTo(0.651f);
        assertThat(person.provenance()).isEqualTo("test");
    }

    @Test
    void acronymsCountAsWrittenAndLowerCaseWordsNot() throws Exception {
        GazetteerEntry company = read(excerpt(), selection(20, "en")).entries().get(1);
        assertThat(company.aliases()).containsExactly(new Alias("BHS", "en", true));
        assertThat(company.country()).as("the preferred one").isEqualTo("Q900000012");
        GazetteerEntry german =
                read(excerpt(), selection(20, "de", "en")).entries().get(1);
        assertThat(german.name()).isEqualTo("Brightharbor Reederei");
        assertThat(german.aliases())
                .containsExactly(new Alias("Brightharbor Shipping", "en", false), new Alias("BHS", "en", true));
    }

    @Test
    void aNameOfAllLanguagesWillDo() throws Exception {
        GazetteerEntry city = read(excerpt(), selection(20, "en")).entries().get(2);
        assertThat(city.name()).isEqualTo("Port Ellery");
        assertThat(city.type()).isEqualTo(EntityType.LOC);
        assertThat(city.aliases()).containsExactly(new Alias("Ellery", "und", false));
    }

    @Test
    void anImportGoesOnAfterALine() throws Exception {
        EntitySelection selection = selection(20, "en");
        try (EntityDump dump = EntityDump.wikidata(excerpt(), selection)) {
            dump.skip(2);
            assertThat(dump.lines()).isEqualTo(2);
            assertThat(dump.next())
                    .isInstanceOfSatisfying(
                            Kept.class,
                            each -> assertThat(each.entry().entityId()).isEqualTo("Q900000002"));
        }
    }

    @Test
    void aLineWithoutEndIsPassedOver() throws Exception {
        byte[] mega = new byte[1 << 20];
        Arrays.fill(mega, (byte) 'x');
        List<InputStream> parts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            parts.add(new ByteArrayInputStream(mega));
        }
        parts.add(new ByteArrayInputStream("\n".getBytes(StandardCharsets.UTF_8)));
        parts.add(excerpt());
        Read read = read(new SequenceInputStream(Collections.enumeration(parts)), selection(20, "en"));
        assertThat(read.unreadable()).hasSize(2);
        assertThat(read.unreadable().get(0)).startsWith("line 1: longer than");
        assertThat(read.entries()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Orla,                 PERSON, false, false
            Orla,                 PERSON, true,  true
            Orla Vantreight,      PERSON, false, true
            Ellery,               LOC,    false, true
            UN,                   ORG,    false, true
            Un,                   ORG,    false, false
            of,                   ORG,    false, false
            company,              ORG,    false, false
            習近平,                PERSON, false, true
            北京,                  LOC,    false, true
            Ellery (city),        LOC,    false, false
            Ellery/Port,          LOC,    false, false
            1848,                 ORG,    false, false
            """)
    void someNamesAreNotLookedFor(String name, EntityType type, boolean label, boolean isName) {
        assertThat(EntityNames.isName(name, type, label)).isEqualTo(isName);
    }

    @Test
    void tablesSayWhatIsWrongWithThem() throws Exception {
        String table = """
                qid\tlabel\ttype\tcountry\taliases
                Q900000021\tEllery Rovers\tclub\tQ900000011\tRovers of Ellery|ER
                no table
                x\tNowhere\tcity\t\t
                Q900000022\tSomething\tthing\t\t
                """;
        Read read;
        List<Outcome> outcomes = new ArrayList<>();
        try (EntityDump dump = EntityDump.table(
                new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), selection(20, "en"))) {
            read = all(dump, outcomes);
        }
        assertThat(read.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.aliases())
                    .containsExactly(new Alias("Rovers of Ellery", "und", false), new Alias("ER", "und", true));
            assertThat(entry.prior()).isEqualTo(0.3f);
        });
        assertThat(read.reasons()).containsExactly(Reason.NO_ID, Reason.UNKNOWN_CLASS);
        assertThat(read.unreadable()).singleElement().asString().contains("line 3", "1 columns");
    }

    @Test
    void classesCanBeAdded() {
        ClassTypes more = ClassTypes.shipped().with(List.of("Q900000099\tlighthouse guild\tORG"));
        assertThat(more.of(List.of("Q900000098", "Q900000099"))).isEqualTo(EntityType.ORG);
        assertThat(more.of(List.of("Q5"))).isEqualTo(EntityType.PERSON);
        assertThatThrownBy(() -> more.with(List.of("Q1\tx\tTHING"))).hasMessageContaining("THING");
        assertThatThrownBy(() -> more.with(List.of("Q1 ORG"))).hasMessageContaining("three columns");
    }

    @Test
    void readsPublicTables() throws Exception {
        Path folder = Path.of("../../shared/data/kb");
        assumeThat(folder)
                .as("skipped: public tables of entities are not there")
                .exists();
        for (String name : List.of("places.tsv", "people.tsv", "organizations.tsv")) {
            try (EntityDump dump = EntityDump.table(Files.newInputStream(folder.resolve(name)), selection(0, "en"))) {
                Read read = all(dump, new ArrayList<>());
                assertThat(read.unreadable()).as(name).isEmpty();
                assertThat(read.reasons()).as(name).doesNotContain(Reason.UNKNOWN_CLASS, Reason.NO_ID);
                assertThat(read.entries().size())
                        .as(name)
                        .isGreaterThan(read.outcomes().size() * 9 / 10);
            }
        }
    }

    private static EntitySelection selection(int sitelinks, String... languages) {
        Set<EntityType> types = EnumSet.of(EntityType.PERSON, EntityType.ORG, EntityType.LOC);
        return new EntitySelection(types, List.of(languages), sitelinks, ClassTypes.shipped(), "test");
    }

    private static InputStream excerpt() {
        return EntityDumpTest.class.getResourceAsStream("wikidata-excerpt.json");
    }

    private static Read read(InputStream in, EntitySelection selection) throws IOException {
        try (EntityDump dump = EntityDump.wikidata(in, selection)) {
            return all(dump, new ArrayList<>());
        }
    }

    private static Read all(EntityDump dump, List<Outcome> outcomes) throws IOException {
        List<String> unreadable = new ArrayList<>();
        while (true) {
            try {
                Outcome outcome = dump.next();
                if (outcome == null) {
                    return new Read(outcomes, unreadable);
                }
                outcomes.add(outcome);
            } catch (EntityDump.UnreadableLineException e) {
                unreadable.add(e.getMessage());
            }
        }
    }
}
