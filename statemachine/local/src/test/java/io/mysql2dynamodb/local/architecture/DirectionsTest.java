package io.mysql2dynamodb.local.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.core.SdkClient;

/** Who may know whom. The CDK app comes later in the build; that it knows the contract's model only is checked there. */
@AnalyzeClasses(
        packages = "io.mysql2dynamodb",
        importOptions = {ImportOption.DoNotIncludeTests.class, DirectionsTest.NoTestJars.class})
class DirectionsTest {

    /** The embedded servers' test extensions come in a jar of their own. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String ROOT = "io.mysql2dynamodb.";
    private static final String[] MODEL = {"contract", "schema"};
    private static final String[] CONTRACTS = {"contract", "schema", "source", "target", "projection"};
    private static final String[] FUNCTIONS = {"control", "infrastructure", "migration", "reporting"};

    @ArchTest
    static final ArchRule modelKnowsNobody = onlyKnows(MODEL);

    @ArchTest
    static final ArchRule sourceKnowsTheModel = onlyKnows(new String[] {"source"}, MODEL);

    @ArchTest
    static final ArchRule targetKnowsTheModel = onlyKnows(new String[] {"target"}, MODEL);

    @ArchTest
    static final ArchRule projectionKnowsSourceAndTarget =
            onlyKnows(new String[] {"projection"}, MODEL, new String[] {"source", "target"});

    @ArchTest
    static final ArchRule platformKnowsTheContracts = onlyKnows(new String[] {"platform"}, CONTRACTS);

    @ArchTest
    static final ArchRule controlKnowsNoOtherFunctions = functionsKnowThePlatform("control");

    @ArchTest
    static final ArchRule infrastructureKnowsNoOtherFunctions = functionsKnowThePlatform("infrastructure");

    @ArchTest
    static final ArchRule migrationKnowsNoOtherFunctions = functionsKnowThePlatform("migration");

    @ArchTest
    static final ArchRule reportingKnowsNoOtherFunctions = functionsKnowThePlatform("reporting");

    @ArchTest
    static final ArchRule theRunnerKnowsNobody = onlyKnows(new String[] {"runner"});

    @ArchTest
    static final ArchRule theEmbeddedServersKnowNobody = onlyKnows(new String[] {"embedded"});

    @ArchTest
    static final ArchRule theSampleKnowsNobody = onlyKnows(new String[] {"sample"});

    @ArchTest
    static final ArchRule nobodyKnowsTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "local..");

    @ArchTest
    static final ArchRule contractsKnowNeitherLambdaNorCdk = noClasses()
            .that(resideInAnyPackage(packages(CONTRACTS)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.amazonaws.services.lambda..", "software.amazon.awscdk..");

    /** JDBC lives where the source is read; the sample's generator fills a database of its own. */
    @ArchTest
    static final ArchRule jdbcStaysInTheSource = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "source..", ROOT + "sample..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "com.mysql..");

    /** Clients of the SDK stay in adapters, named for the service, and where the parts are put together. */
    @ArchTest
    static final ArchRule domainSeesPorts = noClasses()
            .that(resideInAnyPackage(packages(FUNCTIONS)))
            .and()
            .resideOutsideOfPackage("..handler..")
            .and()
            .haveSimpleNameNotStartingWith("Dynamo")
            .should()
            .dependOnClassesThat(assignableTo(SdkClient.class));

    @ArchTest
    static final ArchRule theMeaningOfAContractNeedsNoClient = noClasses()
            .that(resideInAnyPackage(packages("contract", "schema", "source", "projection")))
            .should()
            .dependOnClassesThat(assignableTo(SdkClient.class));

    @ArchTest
    static final ArchRule packagesOfTheTopAreFreeOfCycles =
            slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .that()
            .areTopLevelClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..common..", "..base..", "..helper..", "..manager..", "..impl..", "..misc..")
            .orShould()
            .haveNameMatching(".*(Util|Utils|Common|Base|Helper|Manager|Impl|Misc)");

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
