package io.mysql2dynamodb.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mysql2dynamodb.embedded.TestServers;
import io.mysql2dynamodb.local.command.ChildRun;
import io.mysql2dynamodb.local.command.ContractTemplate;
import io.mysql2dynamodb.local.command.SampleContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A run of the program, as a process of its own, from a MySQL to a DynamoDB that are both reached through something that
 * fails. What it leaves is compared with what a run leaves that nothing disturbs.
 */
final class DisturbedRun implements AutoCloseable {

    private static final String RUN = "shop";
    private static final AtomicInteger RUNS = new AtomicInteger();
    private static Undisturbed undisturbed;

    private final Path folder;
    private final Path artifacts;
    private final String reader;
    private final String prefix;
    private final SharedShop source;
    private final FaultProxy proxy;
    private final int mySqlPort;
    private boolean rested;

    private DisturbedRun(Path folder, Path artifacts, SharedShop source, int mySqlPort)
            throws IOException, SQLException {
        int number = RUNS.incrementAndGet();
        this.reader = "reader" + number;
        this.prefix = "disturbed" + number + "-";
        source.admit(reader);
        this.folder = Files.createDirectories(folder);
        this.artifacts = artifacts;
        this.source = source;
        this.mySqlPort = mySqlPort;
        this.proxy = new FaultProxy(TestServers.dynamoDb().endpoint());
        follow(FaultScript.NONE);
    }

    /** From the shared shop, straight. */
    static DisturbedRun in(Path folder) throws IOException, SQLException {
        return in(folder, folder.resolve("runs"));
    }

    /** From the shared shop, straight, with its artifacts elsewhere. */
    static DisturbedRun in(Path folder, Path artifacts) throws IOException, SQLException {
        SharedShop shop = SharedShop.shared();
        return new DisturbedRun(folder, artifacts, shop, shop.server().port());
    }

    /** From a shop through a port of this machine that leads to it. */
    static DisturbedRun in(Path folder, SharedShop source, int mySqlPort) throws IOException, SQLException {
        return new DisturbedRun(folder, folder.resolve("runs"), source, mySqlPort);
    }

    FaultProxy proxy() {
        return proxy;
    }

    /** Lets requests fail by a script from now on. */
    void follow(FaultScript script) {
        proxy.follow(call -> {
            if (isCopying(call) && !rested) {
                restStreams();
                rested = true;
            }
            return script.of(call);
        });
    }

    /** DynamoDB Local writes many times slower to tables with streams, which nothing reads here. */
    private void restStreams() {
        try (DynamoDbClient client = client()) {
            client.listTablesPaginator().tableNames().stream()
                    .filter(name -> name.startsWith(prefix))
                    .forEach(name -> client.updateTable(
                            table -> table.tableName(name).streamSpecification(stream -> stream.streamEnabled(false))));
        }
    }

    /** The user as whom it reads MySQL. */
    String reader() {
        return reader;
    }

    /** Whether a request is about one of its tables. */
    boolean isCopying(DynamoCall call) {
        return call.operation().equals("BatchWriteItem") && call.isAbout(prefix);
    }

    /** Whether a request is part of the verification. */
    boolean isVerifying(DynamoCall call) {
        return call.operation().equals("BatchGetItem") && call.isAbout(prefix);
    }

    /** The run's folder. */
    Path root() {
        return artifacts.resolve(RUN);
    }

    ChildRun start() throws IOException {
        return start(List.of());
    }

    /** @param before what the process's command begins with */
    ChildRun start(List<String> before) throws IOException {
        Path contract = Files.writeString(folder.resolve("contract.json"), SampleContract.text());
        return child(
                before,
                "run",
                "--run=" + RUN,
                "--start-at-stage=6",
                "--approve-all",
                "--mysql-url=" + SharedShop.url(mySqlPort),
                "--mysql-user=" + reader,
                "--contract=" + contract,
                "--dynamodb-endpoint=" + proxy.endpoint(),
                "--table-prefix=" + prefix,
                "--ledger-table=ledger-of-" + prefix,
                "--tables-template=" + template());
    }

    ChildRun resume() throws IOException {
        return child(List.of(), "resume", RUN, "--approve-all");
    }

    private ChildRun child(List<String> before, String command, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(command, "--artifacts=" + artifacts));
        all.addAll(List.of(arguments));
        return ChildRun.start(before, Map.of("MYSQL_PASSWORD", source.password()), output(), all);
    }

    private Path output() {
        return folder.resolve("output.txt");
    }

    private Path template() throws IOException {
        Path plain = ContractTemplate.ofSample(folder);
        String text = Files.readString(plain).replace("\"TableName\":\"", "\"TableName\":\"" + prefix);
        return Files.writeString(plain, text);
    }

    /** Starts it and waits for its end. */
    int runToItsEnd() throws IOException, InterruptedException {
        try (ChildRun child = start()) {
            return child.exit();
        }
    }

    /** Resumes it and waits for its end. */
    int resumeToItsEnd() throws IOException, InterruptedException {
        try (ChildRun child = resume()) {
            return child.exit();
        }
    }

    /** Everything that it printed so far. */
    String printed() throws IOException {
        return Files.readString(output());
    }

    /** What the user saw of the fault: the first line about a retry, or the reason of the failure. */
    String seen() throws IOException {
        return printed()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("retry of") || line.startsWith("what:") || line.startsWith("why:"))
                .map(line -> line.replace(folder.toString(), "…"))
                .reduce((first, next) -> next.startsWith("why:") ? first + "\n" + next : first)
                .orElse("nothing: the request was repeated beneath the run");
    }

    /** Checks that nothing is lost and nothing doubled, and says so in words. */
    String requireClean() throws IOException, InterruptedException, SQLException {
        JsonNode summary = JsonMapper.builder().build().readTree(Files.readAllBytes(root().resolve("summary.json")));
        assertThat(summary.path("verdict").asText()).as(printed()).isEqualTo("clean");
        try (DynamoDbClient client = client()) {
            assertThat(TableContent.of(client, prefix)).isEqualTo(undisturbed().content());
        }
        return "clean; " + summary.at("/totals/written").asLong() + " items, as undisturbed";
    }

    /** What a run leaves that nothing disturbs, and how long its journal is then. */
    record Undisturbed(TableContent content, long journal) {}

    static synchronized Undisturbed undisturbed() throws IOException, InterruptedException, SQLException {
        if (undisturbed == null) {
            Path folder = Files.createTempDirectory(Path.of("target"), "undisturbed");
            try (DisturbedRun run = in(folder);
                    DynamoDbClient client = client()) {
                assertThat(run.runToItsEnd()).as(run.printed()).isZero();
                undisturbed = new Undisturbed(TableContent.of(client, run.prefix), run.journal());
                assertThat(undisturbed.content().tables()).isNotEmpty();
            }
        }
        return undisturbed;
    }

    /** Files of it that were begun and not finished. */
    List<Path> halfFiles() throws IOException {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file ->
                            file.toString().endsWith(".part") || file.toString().endsWith(".half"))
                    .toList();
        }
    }

    /** Bytes of its execution's journal, which grows with every step from the first to the last. */
    long journal() throws IOException {
        Path executions = root().resolve(".runner/executions");
        if (!Files.isDirectory(executions)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(executions)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(TestServers.dynamoDb().endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(ApacheHttpClient.builder())
                .build();
    }

    @Override
    public void close() {
        proxy.close();
    }
}
