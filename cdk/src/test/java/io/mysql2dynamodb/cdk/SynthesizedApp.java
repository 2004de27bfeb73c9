package io.mysql2dynamodb.cdk;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import io.mysql2dynamodb.cdk.Deployment.Parts;
import io.mysql2dynamodb.cdk.orchestrator.SourceAccess;
import io.mysql2dynamodb.cdk.orchestrator.SourceNetwork;
import io.mysql2dynamodb.cdk.orchestrator.SourceSecret;
import io.mysql2dynamodb.contract.MigrationContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Aspects;
import software.amazon.awscdk.services.lambda.Code;
import software.constructs.IConstruct;

/**
 * What a synthesis wrote, with cdk-nag's findings in its manifests. Starting the CDK's runtime takes seconds, so tests
 * share one synthesis of everything, made of a workflow's real text and stand-ins for the built functions.
 */
public final class SynthesizedApp {
    /** Where the tables' template is inside the assembly; agreed with the local orchestrator. */
    static final String TABLES_TEMPLATE = "assembly-Data/DataTables979AD373.template.json";

    private static final Path ASSEMBLIES = temporaryFolder();

    private SynthesizedApp() {}

    /** The whole app with every setting in use: three tables, a source secret with its own key, a network. */
    public static Assembly withEverySetting() {
        return Everything.ASSEMBLY;
    }

    /** The tables and alarms of a contract alone. */
    public static Assembly dataOf(MigrationContract contract) {
        return synthesize(deployment(Parts.DATA, SourceAccess.NONE), contract);
    }

    /** The template of the tables' stack. */
    public static JsonNode tablesTemplate() {
        return withEverySetting().template(TABLES_TEMPLATE);
    }

    private static Deployment deployment(Parts parts, SourceAccess source) {
        Path contract = write(ASSEMBLIES.resolve("contract.json"), "{}");
        return new Deployment("shop", contract, "shop.", parts, source, 16, Optional.of("team@example.com"));
    }

    private static Assembly synthesize(Deployment deployment, MigrationContract contract) {
        Path folder = temporaryFolder();
        App app = new App(Composition.appProps().outdir(folder.toString()).build());
        Composition composition = Composition.in(
                app, deployment, contract, () -> ProjectFolder.ofThisApp().workflow(), SynthesizedApp::code);
        // An aspect of the app does not reach into a stage.
        for (IConstruct scope : List.of(app, composition.data())) {
            Aspects.of(scope)
                    .add(AwsSolutionsChecks.Builder.create().reports(false).build());
        }
        app.synth();
        return new Assembly(folder);
    }

    private static Code code(String module) {
        Path zip = ASSEMBLIES.resolve(module + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("module.txt"));
            out.write(module.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Code.fromAsset(zip.toString());
    }

    private static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "cdk-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Synthesized when first asked for. */
    private static final class Everything {
        static final Assembly ASSEMBLY = synthesize(
                deployment(
                        Parts.ALL,
                        new SourceAccess(
                                Optional.of(new SourceSecret(
                                        "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/mysql-AbCdEf",
                                        Optional.of("arn:aws:kms:eu-west-1:111122223333:key/1234"))),
                                Optional.of(new SourceSecret(
                                        "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/scratch-GhIjKl",
                                        Optional.empty())),
                                Optional.of(new SourceNetwork(
                                        "vpc-0a1b2c3d",
                                        List.of("subnet-0a1b2c3d", "subnet-1a2b3c4d"),
                                        List.of("sg-0a1b2c3d"))),
                                OptionalInt.of(12))),
                TestContracts.everySetting());
    }
}
