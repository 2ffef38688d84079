package org.dateline.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rules of the house. */
class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dateline.ingest");

    @Test
    void sourcesAndIdentityArePure() {
        noClasses()
                .that()
                .resideInAnyPackage("..ingest.source..", "..ingest.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "java.nio.file..",
                        "org.apache.kafka..",
                        "org.apache.avro..",
                        "io.confluent..",
                        "org.dateline.news..",
                        "org.dateline.schema..",
                        "io.javalin..",
                        "..ingest.fetch..",
                        "..ingest.publish..",
                        "..ingest.intake..",
                        "..ingest.push..",
                        "..ingest.runtime..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .check(classes);
    }

    @Test
    void onlyPublishKnowsKafkaClientsAvroAndTheContract() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ingest.publish..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka.clients..", "org.apache.avro..", "org.dateline.news..")
                .check(classes);
    }

    @Test
    void onlyFetchSpeaksHttpToOthers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ingest.fetch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.apache.hc..", "crawlercommons..")
                .check(classes);
    }

    @Test
    void noCircles() {
        slices().matching("org.dateline.ingest.(*)..").should().beFreeOfCycles().check(classes);
        slices().matching("org.dateline.ingest.source.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void importsRunDown() {
        noClasses()
                .that()
                .resideInAnyPackage("..ingest.fetch..", "..ingest.publish..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..ingest.intake..", "..ingest.push..", "..ingest.runtime..")
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage("..ingest.intake..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..ingest.push..", "..ingest.runtime..")
                .check(classes);
    }
}
