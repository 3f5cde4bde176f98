package nrw.bildungspartner;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Version;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** What is never done in this house. */
@AnalyzeClasses(packages = "nrw.bildungspartner", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule onlyWorkflowKnowsTheEngine = noClasses()
            .that(not(resideInAPackage("..workflow..")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule onlyDocumentKnowsThePaperLibraries = noClasses()
            .that(not(resideInAPackage("..document..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.tika..",
                    "org.docx4j..",
                    "org.apache.pdfbox..",
                    "com.google.zxing..",
                    "eu.europa.esig..");

    @ArchTest
    static final ArchRule controllersStayInTheirRoom = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAnyPackage("..web..", "nrw.bildungspartner");

    @ArchTest
    static final ArchRule repositoriesStayInTheirRoom =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule delegatesStayInTheirRoom =
            classes().that().areAssignableTo(JavaDelegate.class).should().bePackagePrivate();

    /** Letters are texts with places to fill in: writing them is what correspondence has a template engine for. */
    @ArchTest
    static final ArchRule useCasesKnowNoWeb = noClasses()
            .that(not(resideInAnyPackage(
                    "..web..", "..shell..", "..staff..", "..correspondence..", "nrw.bildungspartner")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "jakarta.servlet..", "org.thymeleaf.spring6..");

    @ArchTest
    static final ArchRule theRootIsSeenByNone = noClasses()
            .that(not(resideInAPackage("nrw.bildungspartner")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nrw.bildungspartner");

    /** With a number that is never empty, saving something new would look for it first and overwrite what it finds. */
    @ArchTest
    static final ArchRule whatIsNewIsInserted =
            fields().that().areAnnotatedWith(Version.class).should().haveRawType(Long.class);

    @ArchTest
    static final ArchRule noEngineRestAndNoEngineWebApplications = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda.bpm.engine.rest..", "org.camunda.bpm.webapp..");
}
