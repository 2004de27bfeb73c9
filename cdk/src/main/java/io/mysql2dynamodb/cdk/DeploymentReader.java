package io.mysql2dynamodb.cdk;

import io.mysql2dynamodb.cdk.Deployment.Parts;
import io.mysql2dynamodb.cdk.orchestrator.SourceAccess;
import io.mysql2dynamodb.cdk.orchestrator.SourceNetwork;
import io.mysql2dynamodb.cdk.orchestrator.SourceSecret;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads a {@link Deployment} from the CDK context, and for two keys from the environment where the context is silent.
 *
 * <table>
 * <caption>Context keys</caption>
 * <tr><th>key</th><th>meaning</th><th>default</th></tr>
 * <tr><td>{@code contract}</td><td>the contract file (also {@code MIGRATION_CONTRACT})</td>
 *     <td>{@code contracts/migrationContract.json}</td></tr>
 * <tr><td>{@code tablePrefix}</td><td>before each table's name (also {@code TABLE_PREFIX})</td>
 *     <td>{@value #DEFAULT_TABLE_PREFIX}</td></tr>
 * <tr><td>{@code deployment}</td><td>names everything else</td><td>{@value #DEFAULT_NAME}</td></tr>
 * <tr><td>{@code only}</td><td>{@code data}: tables and alarms alone</td><td>everything</td></tr>
 * <tr><td>{@code sourceSecretArn}</td><td>secret with MySQL's address and credentials</td><td>none</td></tr>
 * <tr><td>{@code sourceSecretKeyArn}</td><td>its KMS key, where it is not the account's default</td><td>none</td></tr>
 * <tr><td>{@code scratchSecretArn}, {@code scratchSecretKeyArn}</td><td>the same of an empty database of its own, in which
 *     designs are tried; it is dropped after each proof</td><td>none: designs stay unproven</td></tr>
 * <tr><td>{@code vpcId}, {@code subnetIds}, {@code securityGroupIds}</td><td>where MySQL can be reached; all or none</td>
 *     <td>none</td></tr>
 * <tr><td>{@code copyConcurrency}</td><td>chunks worked on at a time, each with a connection to MySQL</td>
 *     <td>that of the functions</td></tr>
 * <tr><td>{@code alarmStacks}</td><td>stacks that share the alarms</td><td>{@value #DEFAULT_ALARM_STACKS}</td></tr>
 * <tr><td>{@code alarmEmail}</td><td>an address that gets the alarms</td><td>none</td></tr>
 * </table>
 */
final class DeploymentReader {
    static final String DEFAULT_NAME = "mysql2dynamodb";
    static final String DEFAULT_TABLE_PREFIX = "migrated-";

    /**
     * With {@code b} stacks of 500 resources and 23 alarms for a table of 20 indexes, 16 stacks hold over 300 of the
     * largest tables, and thousands of ordinary ones.
     */
    static final int DEFAULT_ALARM_STACKS = 16;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,29}");
    private static final Pattern PREFIX = Pattern.compile("[a-zA-Z0-9_.-]{0,64}");
    private static final Pattern SECRET =
            Pattern.compile("arn:[a-z-]+:secretsmanager:[a-z0-9-]+:\\d{12}:secret:.+-\\w{6}");
    private static final Pattern KEY = Pattern.compile("arn:[a-z-]+:kms:[a-z0-9-]+:\\d{12}:key/.+");

    private final Context context;
    private final Map<String, String> environment;

    DeploymentReader(Context context, Map<String, String> environment) {
        this.context = context;
        this.environment = Map.copyOf(environment);
    }

    /**
     * @param defaultContract the contract that is used when none is named
     * @throws InvalidSettingException for the first value that cannot be worked with
     */
    Deployment read(Path defaultContract) {
        Deployment deployment = new Deployment(
                matching("deployment", NAME, "a name of 2 to 30 lower-case letters, digits and '-' is needed")
                        .orElse(DEFAULT_NAME),
                contract().orElse(defaultContract),
                prefix(),
                parts(),
                new SourceAccess(secret("source"), secret("scratch"), network(), concurrency()),
                alarmStacks(),
                given("alarmEmail"));
        if (deployment.parts() == Parts.ALL) {
            requirePrefixThatKeepsTheGrantsApart(deployment);
        }
        return deployment;
    }

    /** Functions are granted tables by prefix, so the prefix must not reach tables of others, nor the ledger. */
    private static void requirePrefixThatKeepsTheGrantsApart(Deployment deployment) {
        String prefix = deployment.tablePrefix();
        if (prefix.isEmpty()) {
            throw new InvalidSettingException(
                    "tablePrefix",
                    "an empty text",
                    "the orchestrator is granted tables by prefix, and an empty one would grant every table of the"
                            + " account: choose one, such as -c tablePrefix=" + DEFAULT_TABLE_PREFIX);
        }
        if (deployment.ledgerTable().startsWith(prefix)) {
            throw new InvalidSettingException(
                    "tablePrefix",
                    "'" + prefix + "'",
                    "the ledger table '" + deployment.ledgerTable()
                            + "' has the same prefix and would be writable with the data: choose another prefix, or"
                            + " another name by -c deployment=NAME");
        }
    }

    private Optional<Path> contract() {
        return given("contract")
                .or(() -> Optional.ofNullable(environment.get("MIGRATION_CONTRACT")))
                .map(file -> Path.of(file).toAbsolutePath().normalize());
    }

    private String prefix() {
        String prefix = context.text("tablePrefix")
                .or(() -> Optional.ofNullable(environment.get("TABLE_PREFIX")))
                .orElse(DEFAULT_TABLE_PREFIX);
        if (!PREFIX.matcher(prefix).matches()) {
            throw new InvalidSettingException(
                    "tablePrefix", "'" + prefix + "'", "up to 64 letters, digits, '_', '.' and '-' are accepted");
        }
        return prefix;
    }

    private Parts parts() {
        return given("only")
                .map(only -> {
                    if (!only.equals("data")) {
                        throw new InvalidSettingException("only", "'" + only + "'", "'data' or nothing is accepted");
                    }
                    return Parts.DATA;
                })
                .orElse(Parts.ALL);
    }

    private Optional<SourceSecret> secret(String of) {
        Optional<String> key =
                matching(of + "SecretKeyArn", KEY, "the ARN of the KMS key that encrypts the secret is needed");
        Optional<String> secret = matching(
                of + "SecretArn",
                SECRET,
                "the complete ARN of a Secrets Manager secret is needed, with the six characters at its end");
        return secret.map(arn -> new SourceSecret(arn, key));
    }

    private Optional<SourceNetwork> network() {
        Optional<String> vpc = matching("vpcId", id("vpc"), "an id such as vpc-0a1b2c3d is needed");
        List<String> subnets = ids("subnetIds", "subnet");
        List<String> groups = ids("securityGroupIds", "sg");
        if (vpc.isEmpty() && subnets.isEmpty() && groups.isEmpty()) {
            return Optional.empty();
        }
        String together = "vpcId, subnetIds and securityGroupIds belong together: give all or none";
        require("vpcId", vpc.isPresent(), together);
        require("subnetIds", !subnets.isEmpty(), together);
        require("securityGroupIds", !groups.isEmpty(), together);
        return Optional.of(new SourceNetwork(vpc.orElseThrow(), subnets, groups));
    }

    private List<String> ids(String key, String kind) {
        List<String> ids = context.list(key);
        ids.stream().filter(Predicate.not(id(kind).asMatchPredicate())).forEach(wrong -> {
            throw new InvalidSettingException(
                    key, "'" + wrong + "'", "ids such as " + kind + "-0a1b2c3d are needed, parted by commas");
        });
        return ids;
    }

    private static Pattern id(String kind) {
        return Pattern.compile(kind + "-([0-9a-f]{8}|[0-9a-f]{17})");
    }

    private int alarmStacks() {
        return number("alarmStacks").orElse(DEFAULT_ALARM_STACKS);
    }

    private OptionalInt concurrency() {
        return number("copyConcurrency").map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private Optional<Integer> number(String key) {
        return matching(key, Pattern.compile("[1-9]\\d{0,2}"), "a number from 1 to 999 is needed")
                .map(Integer::valueOf);
    }

    private static void require(String key, boolean given, String accepted) {
        if (!given) {
            throw new InvalidSettingException(key, "nothing", accepted);
        }
    }

    private Optional<String> matching(String key, Pattern pattern, String accepted) {
        Optional<String> text = given(key);
        text.filter(Predicate.not(pattern.asMatchPredicate())).ifPresent(wrong -> {
            throw new InvalidSettingException(key, "'" + wrong + "'", accepted);
        });
        return text;
    }

    private Optional<String> given(String key) {
        return context.text(key).filter(text -> !text.isEmpty());
    }
}
