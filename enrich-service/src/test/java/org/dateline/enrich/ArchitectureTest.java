package org.dateline.enrich;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of the house. */
class ArchitectureTest {

    /** In the order of the flow: a stage may read the types of those before it, never of those after it. */
    private static final List<String> STAGES =
            List.of("text", "article", "entity", "mediatopic", "override", "story", "topology", "runtime");

    private static final String[] PURE = {
        "..enrich.text..",
        "..enrich.article..",
        "..enrich.entity..",
        "..enrich.mediatopic..",
        "..enrich.override..",
        "..enrich.story.."
    };

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dateline.enrich");

    static List<String> stages() {
        return STAGES;
    }

    @ParameterizedTest
    @MethodSource("stages")
    void importsRunDown(String stage) {
        String[] later = STAGES.subList(STAGES.indexOf(stage) + 1, STAGES.size()).stream()
                .map(name -> "org.dateline.enrich." + name + "..")
                .toArray(String[]::new);
        if (later.length > 0) {
            noClasses()
                    .that()
                    .resideInAPackage("org.dateline.enrich." + stage + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(classes);
        }
    }

    @Test
    void stagesArePure() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..",
                        "org.apache.avro..",
                        "io.confluent..",
                        "org.dateline.news..",
                        "org.dateline.schema..",
                        "org.dateline.enrich.state..",
                        "java.net.http..",
                        "java.nio.file..",
                        "io.micrometer..",
                        "io.javalin..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    @Test
    void topologyAsksForNoClock() {
        noClasses()
                .that()
                .resideInAPackage("..enrich.topology..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    @Test
    void onlySerdesKnowTheGeneratedRecords() {
        noClasses()
                .that(resideInAnyPackage("org.dateline.enrich..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(
                                "org.dateline.enrich.topology.serde..", "org.dateline.enrich.state.."))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.dateline.news..", "org.dateline.enrich.state..", "org.apache.avro..")
                .check(classes);
    }

    @Test
    void onlyTheTopologyAndItsStartKnowKafkaStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..enrich.topology..", "..enrich.runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.streams..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("..enrich.runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka.streams.kstream..", "org.apache.kafka.streams.state..")
                .check(classes);
    }

    @Test
    void noCircles() {
        slices().matching("org.dateline.enrich.(*)..")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("/enrich/state/"))
                        .importPackages("org.dateline.enrich"));
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.dateline.enrich.state..")
                .should()
                .haveNameMatching(".*\\.[^.]*(Utils?|Helper|Manager|Impl|Abstract)([A-Z$][^.]*)?")
                .check(classes);
    }
}
