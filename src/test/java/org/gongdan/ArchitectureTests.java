package org.gongdan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.gongdan.process.ProcessStep;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packages = "org.gongdan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule theEngineHasOneDoor = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.gongdan.process..", "org.gongdan.studio..", "org.gongdan.database..", "..step..")
            .and()
            .doNotHaveFullyQualifiedName("org.gongdan.ticket.TicketProcess")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("a maintained fork of the engine under another package name must be one search-and-replace away");

    @ArchTest
    static final ArchRule stepsLiveInTheirDrawer = classes()
            .that()
            .implement(ProcessStep.class)
            .should()
            .resideInAPackage("..step")
            .andShould()
            .bePackagePrivate()
            .because("a step is named by diagrams only; Java that wants the same thing calls the façade");

    @ArchTest
    static final ArchRule stepsHoldNoTransactionOfTheirOwn = noClasses()
            .that()
            .implement(ProcessStep.class)
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("the engine's transaction is the step's; façades say what they need");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests move the clock; a hidden clock cannot be moved");

    @ArchTest
    static final ArchRule theEngineIsTheOnlyQueue = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.scheduling.annotation.Async")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.scheduling.annotation.Scheduled")
            .because("work that must survive a crash is an asynchronous step, retried and seen in Cockpit");

    @ArchTest
    static final ArchRule nothingDependsOnTheDoors = noClasses()
            .that()
            .resideOutsideOfPackages("org.gongdan.channel..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gongdan.channel..")
            .because("pages and API could be deleted and the rest would compile");

    @ArchTest
    static final ArchRule nothingDependsOnTheStudio = noClasses()
            .that()
            .resideOutsideOfPackages("org.gongdan.studio..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.gongdan.studio..")
            .because("checking models is a tool beside the product, not a part of its flow");
}
