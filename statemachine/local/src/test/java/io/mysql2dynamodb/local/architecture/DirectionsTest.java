package io.mysql2dynamodb.local.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkClient;

/** Who may know whom. The CDK app comes later in the build; that it knows the contract's model only is checked there. */
class DirectionsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // the embedded servers' test extensions come in a jar of their own
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("io.mysql2dynamodb");

    private static final String ROOT = "io.mysql2dynamodb.";
    private static final String[] MODEL = {"contract", "schema", "artifact", "catalog", "workload"};
    private static final String[] CONTRACTS = {
        "contract", "schema", "artifact", "catalog", "workload", "source", "target", "projection", "parity"
    };
    private static final String[] FUNCTIONS = {
        "analysis", "control", "infrastructure", "migration", "modeling", "reporting"
    };

    @Test
    void modelKnowsNobody() {
        check(onlyKnows(MODEL));
    }

    @Test
    void sourceKnowsTheModel() {
        check(onlyKnows(new String[] {"source"}, MODEL));
    }

    @Test
    void targetKnowsTheModel() {
        check(onlyKnows(new String[] {"target"}, MODEL));
    }

    @Test
    void projectionKnowsSourceAndTarget() {
        check(onlyKnows(new String[] {"projection"}, MODEL, new String[] {"source", "target"}));
    }

    @Test
    void parityKnowsProjectionAndWhatItKnows() {
        check(onlyKnows(new String[] {"parity"}, MODEL, new String[] {"source", "target", "projection"}));
    }

    @Test
    void platformKnowsTheContracts() {
        check(onlyKnows(new String[] {"platform"}, CONTRACTS));
    }

    @Test
    void analysisKnowsNoOtherFunctions() {
        check(functionsKnowThePlatform("analysis"));
    }

    @Test
    void controlKnowsNoOtherFunctions() {
        check(functionsKnowThePlatform("control"));
    }

    @Test
    void infrastructureKnowsNoOtherFunctions() {
        check(functionsKnowThePlatform("infrastructure"));
    }

    @Test
    void migrationKnowsNoOtherFunctions() {
        check(functionsKnowThePlatform("migration"));
    }

    @Test
    void modelingKnowsNoOtherFunctions() {
        check(functionsKnowThePlatform("modeling"));
    }

    @Test
    void reportingKnowsNoOtherFunctions() {
        check(functionsKnowThePlatform("reporting"));
    }

    @Test
    void theRunnerKnowsNobody() {
        check(onlyKnows(new String[] {"runner"}));
    }

    @Test
    void theEmbeddedServersKnowNobody() {
        check(onlyKnows(new String[] {"embedded"}));
    }

    @Test
    void theSampleKnowsNobody() {
        check(onlyKnows(new String[] {"sample"}));
    }

    @Test
    void nobodyKnowsTheCommandLine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "local..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "local.."));
    }

    @Test
    void contractsKnowNeitherLambdaNorCdk() {
        check(noClasses()
                .that(resideInAnyPackage(packages(CONTRACTS)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.amazonaws.services.lambda..", "software.amazon.awscdk.."));
    }

    /** JDBC lives where the source is read; the sample's generator fills a database of its own. */
    @Test
    void jdbcStaysInTheSource() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "source..", ROOT + "sample..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "com.mysql.."));
    }

    /** Clients of the SDK stay in adapters, named for the service, and where the parts are put together. */
    @Test
    void domainSeesPorts() {
        check(noClasses()
                .that(resideInAnyPackage(packages(FUNCTIONS)))
                .and()
                .resideOutsideOfPackage("..handler..")
                .and()
                .haveSimpleNameNotStartingWith("Dynamo")
                .should()
                .dependOnClassesThat(assignableTo(SdkClient.class)));
    }

    @Test
    void theMeaningOfAContractNeedsNoClient() {
        check(noClasses()
                .that(resideInAnyPackage(packages("contract", "schema", "source", "projection")))
                .should()
                .dependOnClassesThat(assignableTo(SdkClient.class)));
    }

    @Test
    void packagesOfTheTopAreFreeOfCycles() {
        check(slices().matching(ROOT + "(*)..").should().beFreeOfCycles());
    }

    @Test
    void namesSayWhatAThingIs() {
        check(noClasses()
                .that()
                .areTopLevelClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..common..", "..base..", "..helper..", "..manager..", "..impl..", "..misc..")
                .orShould()
                .haveNameMatching(".*(Util|Utils|Common|Base|Helper|Manager|Impl|Misc)"));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static ArchRule functionsKnowThePlatform(String module) {
        return onlyKnows(new String[] {module}, CONTRACTS, new String[] {"platform"});
    }

    /** The first packages may know themselves and the others, of everything that is ours. */
    private static ArchRule onlyKnows(String[] own, String[]... others) {
        List<String> known = new ArrayList<>(Arrays.asList(own));
        for (String[] more : others) {
            known.addAll(Arrays.asList(more));
        }
        DescribedPredicate<JavaClass> ours = resideInAPackage("io.mysql2dynamodb..");
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(packages(known.toArray(String[]::new)));
        return classes()
                .that(resideInAnyPackage(packages(own)))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.not(ours).or(allowed))
                .as(String.join(", ", own) + " should know only " + String.join(", ", known));
    }

    private static String[] packages(String... names) {
        return Arrays.stream(names).map(name -> ROOT + name + "..").toArray(String[]::new);
    }
}
