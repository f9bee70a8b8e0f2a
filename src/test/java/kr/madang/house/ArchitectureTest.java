package kr.madang.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The floors of the house. */
@AnalyzeClasses(packages = "kr.madang", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule modulesStandSideBySide = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("budget")
            .definedBy("kr.madang.budget..")
            .layer("planning")
            .definedBy("kr.madang.planning..")
            .layer("admin")
            .definedBy("kr.madang.admin..")
            .whereLayer("budget")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("planning")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("admin")
            .mayNotBeAccessedByAnyLayer()
            .because("siblings that import one another cannot be read or changed alone");

    @ArchTest
    static final ArchRule platformKnowsNoModuleAndNoSubjectBeyondOffice = noClasses()
            .that()
            .resideInAPackage("kr.madang.platform..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "kr.madang.budget..", "kr.madang.planning..", "kr.madang.admin..", "kr.madang.domain.budget.."))
            .because("the platform carries every module and so may lean on none");

    @ArchTest
    static final ArchRule subjectsFormNoCycle = slices().matching("kr.madang.domain.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each subject of the domain uses only those to its left");

    @ArchTest
    static final ArchRule officeKnowsNoBudget = noClasses()
            .that()
            .resideInAnyPackage("kr.madang.domain.shared..", "kr.madang.domain.office..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("kr.madang.domain.budget.."))
            .because("shared comes before office and office before budget");

    @ArchTest
    static final ArchRule domainStandsOnTheGround = classes()
            .that()
            .resideInAPackage("kr.madang.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "kr.madang.domain..",
                    "java..",
                    "jakarta.persistence..",
                    "org.hibernate.annotations..",
                    "org.springframework.data..",
                    "org.jspecify.."))
            .because("the rules of the office outlive the frameworks around them");

    @ArchTest
    static final ArchRule controllersHide = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .notBePublic()
            .because("nobody but the web calls a controller");

    @ArchTest
    static final ArchRule controllersOpenNoTransaction = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .should()
            .notBeAnnotatedWith(Transactional.class)
            .because("a transaction is a duty, and duties have classes of their own");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).because("a constructor says what a class needs");

    @ArchTest
    static final ArchRule onlyTheBusinessClockTellsTheTime = noClasses()
            .that()
            .resideOutsideOfPackage("kr.madang.platform.time..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .because("a test or a late paper must be able to choose the day");

    @ArchTest
    static final ArchRule moneyIsNeverFloating = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("kr.madang.domain..")
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class)
            .because("a wrong figure is the worst fault there is");
}
