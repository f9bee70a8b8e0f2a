package kr.madang.house;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The floors of the house. */
@AnalyzeClasses(packages = "kr.madang", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] SUBJECTS_FROM_LEFT_TO_RIGHT = {
        "shared",
        "office",
        "body",
        "budget",
        "agreement",
        "communityspace",
        "event",
        "participatorybudget",
        "governance",
        "commission",
        "planning"
    };

    @ArchTest
    static final ArchRule modulesStandSideBySide = slices().matching("kr.madang.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAnyPackage("kr.madang.domain..", "kr.madang.platform.."))
            .because("siblings that import one another cannot be read or changed alone");

    @ArchTest
    static final ArchRule platformKnowsNoModuleAndNoSubjectBeyondOffice = noClasses()
            .that()
            .resideInAPackage("kr.madang.platform..")
            .should()
            .dependOnClassesThat(resideInAPackage("kr.madang..")
                    .and(not(resideInAnyPackage(
                            "kr.madang.platform..", "kr.madang.domain.shared..", "kr.madang.domain.office.."))))
            .because("the platform carries every module and so may lean on none");

    @ArchTest
    static final ArchRule subjectsFormNoCycle = slices().matching("kr.madang.domain.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each subject of the domain uses only those to its left");

    @ArchTest
    static void subjectsUseOnlyThoseToTheirLeft(JavaClasses house) {
        for (int place = 0; place < SUBJECTS_FROM_LEFT_TO_RIGHT.length - 1; place++) {
            String[] right = Arrays.stream(SUBJECTS_FROM_LEFT_TO_RIGHT, place + 1, SUBJECTS_FROM_LEFT_TO_RIGHT.length)
                    .map(subject -> "kr.madang.domain." + subject + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("kr.madang.domain." + SUBJECTS_FROM_LEFT_TO_RIGHT[place] + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(right))
                    .because("a subject can be read without those that build on it")
                    .allowEmptyShould(true)
                    .check(house);
        }
    }

    @ArchTest
    static final ArchRule everySubjectHasItsPlace = classes()
            .that()
            .resideInAPackage("kr.madang.domain..")
            .should()
            .resideInAnyPackage(Arrays.stream(SUBJECTS_FROM_LEFT_TO_RIGHT)
                    .map(subject -> "kr.madang.domain." + subject + "..")
                    .toArray(String[]::new))
            .because("the order of the subjects names all of them");

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
    static final ArchRule controllersOpenNoTransaction = noClasses()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .beMetaAnnotatedWith(Transactional.class)
            .because("a transaction is a duty, and duties have classes of their own");

    @ArchTest
    static final ArchRule handlersOpenNoTransaction = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .beMetaAnnotatedWith(Transactional.class)
            .because("a transaction is a duty, and duties have classes of their own");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(PersistenceContext.class)
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .because("a constructor says what a class needs");

    @ArchTest
    static final ArchRule onlyTheBusinessClockTellsTheTime = noClasses()
            .that()
            .resideOutsideOfPackage("kr.madang.platform.time..")
            .should()
            .callMethodWhere(target(nameMatching("now"))
                    .and(target(owner(resideInAPackage("java.time.."))))
                    .as("ask java.time what time it is, with whatever clock or zone"))
            .orShould()
            .callMethodWhere(target(nameMatching("system.*|tick.*")).and(target(owner(type(Clock.class)))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
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
