package io.tidemark.jobs.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house's rules: who may know whom. */
final class DependencyRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.tidemark");

    @Test
    void stateKnowsTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("io.tidemark.state..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.tidemark.state..", "java..")
                .check(HOUSE);
    }

    @Test
    void operatorsAndConnectorsDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("io.tidemark.operators..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.tidemark.connectors..", "io.tidemark.jobs..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("io.tidemark.connectors..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.tidemark.operators..", "io.tidemark.jobs..")
                .check(HOUSE);
    }

    @Test
    void sqlKnowsNoOtherRoomAndIsKnownToJobsAlone() {
        noClasses()
                .that()
                .resideInAPackage("io.tidemark.sql..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.tidemark.operators..", "io.tidemark.connectors..", "io.tidemark.jobs..")
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAnyPackage("io.tidemark.state..", "io.tidemark.operators..", "io.tidemark.connectors..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.tidemark.sql..")
                .check(HOUSE);
    }

    @Test
    void packagesOfStateFormNoCycle() {
        slices().matching("io.tidemark.state.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void stateAndOperatorsHaveNoClockAndNoChance() {
        noClasses()
                .that()
                .resideInAnyPackage("io.tidemark.state..", "io.tidemark.operators..")
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Random")
                .check(HOUSE);
    }
}
