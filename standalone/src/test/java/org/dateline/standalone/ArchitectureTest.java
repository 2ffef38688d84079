package org.dateline.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Rules between the modules; this is the one place from which all can be seen. */
class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.dateline");

    @Test
    void servicesMeetInTheContractOnly() {
        forbid("org.dateline.ingest..", "org.dateline.enrich..", "org.dateline.standalone..");
        forbid("org.dateline.enrich..", "org.dateline.ingest..", "org.dateline.standalone..");
        forbid("org.dateline.schema..", "org.dateline.ingest..", "org.dateline.enrich..", "org.dateline.standalone..");
        forbid("org.dateline.news..", "org.dateline.ingest..", "org.dateline.enrich..", "org.dateline.schema..");
    }

    @Test
    void onlyTheEmbeddedBrokerTouchesTheBrokersInternals() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.dateline.standalone.embedded.EmbeddedBroker")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kafka..", "org.apache.kafka.server..", "org.apache.kafka.metadata..")
                .check(classes);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.dateline.news..", "org.dateline.enrich.state..")
                .should()
                .haveNameMatching(".*\\.[^.]*(Utils?|Helper|Manager|Impl|Abstract)([A-Z$][^.]*)?")
                .check(classes);
    }

    private void forbid(String from, String... to) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to)
                .check(classes);
    }
}
