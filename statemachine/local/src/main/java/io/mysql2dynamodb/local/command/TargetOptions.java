package io.mysql2dynamodb.local.command;

import io.mysql2dynamodb.local.InvalidUsageException;
import io.mysql2dynamodb.local.run.RunConfiguration.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Where the tables are, and what they are called. */
final class TargetOptions {

    /** What the CDK app names tables with unless told otherwise. */
    private static final String DEPLOYED_PREFIX = "migrated-";

    /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html */
    private static final Pattern NAME_PART = Pattern.compile("[A-Za-z0-9_.-]*");

    @Option(
            names = "--dynamodb-endpoint",
            paramLabel = "URL",
            description = "A DynamoDB-compatible endpoint, for example http://127.0.0.1:8000; tables that it lacks are"
                    + " created after the gate. Without it an embedded DynamoDB Local is started.")
    String endpoint;

    @Option(
            names = "--aws",
            description =
                    "DynamoDB itself, with the region and credentials of the environment. Nothing is created there:"
                            + " deploy the tables with cdk deploy 'Data/*' and the ledger with cdk deploy.")
    boolean aws;

    @Option(
            names = "--table-prefix",
            paramLabel = "PREFIX",
            description = "What table names begin with, before the contract's names (default: nothing; with --aws "
                    + DEPLOYED_PREFIX + ", as cdk deploy has it).")
    String prefix;

    @Option(
            names = "--ledger-table",
            paramLabel = "NAME",
            defaultValue = "mysql2dynamodb-ledger",
            description = "The table with what the runs did (default: ${DEFAULT-VALUE}).")
    String ledger;

    @Option(
            names = "--durable",
            description =
                    "Keep the embedded DynamoDB Local's tables on disk, so that they outlive a restart of the machine;"
                            + " about 15 times slower.")
    boolean durable;

    @Option(
            names = "--cdk-app",
            paramLabel = "JAR",
            description = "The CDK app that says which tables to create (default: cdk/target/cdk.jar of this build, or"
                    + " ORCHESTRATOR_CDK_APP). It needs Node.js.")
    Path cdkApp;

    @Option(
            names = "--tables-template",
            paramLabel = "FILE",
            description = "A template of the tables that was synthesized before, instead of running the CDK app.")
    Path template;

    boolean isGiven() {
        return endpoint != null || aws || prefix != null || durable || cdkApp != null || template != null;
    }

    Target target() {
        if (aws && endpoint != null) {
            throw new InvalidUsageException("--aws and --dynamodb-endpoint exclude each other: give one of them");
        }
        if (durable && (aws || endpoint != null)) {
            throw new InvalidUsageException(
                    "--durable is for the embedded DynamoDB Local: leave it out where the tables " + "are elsewhere");
        }
        if (aws) {
            return Target.aws();
        }
        return endpoint == null ? Target.embedded() : Target.at(checkedEndpoint());
    }

    String tablePrefix() {
        return namePart("--table-prefix", prefix == null ? (aws ? DEPLOYED_PREFIX : "") : prefix);
    }

    String ledgerTable() {
        if (ledger.length() < 3) {
            throw new InvalidUsageException(
                    "--ledger-table '" + ledger + "' is too short: table names have 3 to 255 " + "characters");
        }
        return namePart("--ledger-table", ledger);
    }

    Optional<Path> templateFile() {
        return existing("--tables-template", template);
    }

    Optional<Path> cdkAppJar() {
        return existing("--cdk-app", cdkApp);
    }

    private static Optional<Path> existing(String option, Path file) {
        if (file != null && !Files.isRegularFile(file)) {
            throw new InvalidUsageException(option + ": there is no file " + file);
        }
        return Optional.ofNullable(file).map(Path::toAbsolutePath);
    }

    private static String namePart(String option, String value) {
        if (!NAME_PART.matcher(value).matches() || value.length() > 200) {
            throw new InvalidUsageException(
                    option + " '" + value + "' cannot be in a table's name: letters, digits, '_', '-' and '.' can");
        }
        return value;
    }

    private URI checkedEndpoint() {
        try {
            URI uri = new URI(endpoint);
            boolean plain = uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
            if (uri.getHost() != null && plain && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw badEndpoint(e);
        }
        throw badEndpoint(null);
    }

    private InvalidUsageException badEndpoint(Throwable cause) {
        return new InvalidUsageException(
                "--dynamodb-endpoint '" + endpoint + "' is no address: http://HOST:PORT is needed", cause);
    }
}
