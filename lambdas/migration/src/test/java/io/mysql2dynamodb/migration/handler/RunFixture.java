package io.mysql2dynamodb.migration.handler;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.KeyTypes;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.contract.json.ContractHash;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.platform.Settings;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.FolderArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.gate.TaskCallbacks;
import io.mysql2dynamodb.platform.gate.TaskToken;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.AnalysisOptions;
import io.mysql2dynamodb.platform.ledger.LedgerTable;
import io.mysql2dynamodb.platform.ledger.RunOptions;
import io.mysql2dynamodb.platform.ledger.RunRecord;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** A run that stage 6 is done with, over a real MySQL and a DynamoDB Local, driven by the functions' own JSON. */
final class RunFixture {
    final String run;
    final Wiring wiring;
    final MigrationContract contract;
    final DynamoDbClient dynamo;
    private final String prefix;

    RunFixture(
            String run,
            TestDatabase database,
            String contractText,
            DynamoDbExtension dynamo,
            Path folder,
            Clock clock) {
        this(run, database, contractText, dynamo, folder, clock, Map.of());
    }

    RunFixture(
            String run,
            TestDatabase database,
            String contractText,
            DynamoDbExtension dynamo,
            Path folder,
            Clock clock,
            Map<String, Long> acceptQuarantine) {
        this(
                run,
                new SourceAddress(database.jdbcUrl(), database.user()),
                database.password(),
                contractText,
                dynamo,
                folder,
                clock,
                acceptQuarantine);
    }

    RunFixture(
            String run,
            SourceAddress source,
            String password,
            String contractText,
            DynamoDbExtension dynamo,
            Path folder) {
        this(run, source, password, contractText, dynamo, folder, Clock.systemUTC(), Map.of());
    }

    private RunFixture(
            String run,
            SourceAddress source,
            String password,
            String contractText,
            DynamoDbExtension extension,
            Path folder,
            Clock clock,
            Map<String, Long> acceptQuarantine) {
        this.run = run;
        this.dynamo = extension.client();
        this.prefix = extension.tablePrefix();
        this.contract = ContractReader.read(contractText).contract();
        ArtifactStore artifacts = new FolderArtifactStore(folder);
        LedgerTable.create(dynamo, prefix + "ledger");
        LedgerTable ledger = new LedgerTable(dynamo, prefix + "ledger", Clock.systemUTC());
        this.wiring = Wiring.builder()
                .settings(Settings.from(Map.of("TABLE_PREFIX", prefix, "CHUNK_SECONDS", "1")))
                .artifacts(artifacts)
                .ledger(ledger)
                .dynamo(dynamo)
                .source(new JdbcSourceDatabase(source, () -> Password.of(password.toCharArray())))
                .callbacks(new NobodyWaits())
                .clock(clock)
                .build();
        contract.tables().forEach(this::createTable);
        artifacts.put(RunArtifacts.contract(run), contractText.getBytes(StandardCharsets.UTF_8));
        String hash = ContractHash.of(contract);
        artifacts.put(
                RunArtifacts.stage(run, 6, "infrastructure.json"),
                Json.writePretty(Map.of("contractHash", hash, "checkedAt", "2026-01-01T00:00:00Z", "matches", true)));
        wiring.runs()
                .register(new RunRecord(
                        run,
                        Optional.of(hash),
                        Clock.systemUTC().instant(),
                        List.of("e1"),
                        acceptQuarantine,
                        6,
                        8,
                        RunOptions.DEFAULT,
                        AnalysisOptions.DEFAULT));
    }

    /** Goes on as an execution whose input says that the source is live. */
    void live() {
        options(new RunOptions(true, Optional.empty(), Optional.empty(), RunOptions.REPAIR_ROUNDS));
    }

    /** Goes on as an execution with these options. */
    void options(RunOptions options) {
        RunRecord record = wiring.runs().require(run);
        wiring.runs()
                .register(new RunRecord(
                        run,
                        record.contractHash(),
                        record.createdAt(),
                        List.of("e" + (record.executions().size() + 1)),
                        record.acceptQuarantine(),
                        6,
                        8,
                        options,
                        record.analysis()));
    }

    /** Calls a function with JSON and returns its JSON. */
    JsonNode call(RequestStreamHandler function, Object input) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            function.handleRequest(
                    new ByteArrayInputStream(Json.write(input).getBytes(StandardCharsets.UTF_8)), output, null);
            return Json.MAPPER.readTree(output.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode call(RequestStreamHandler function) {
        return call(function, Map.of("run", run));
    }

    /** The lines of a manifest. */
    List<JsonNode> lines(String key) {
        List<JsonNode> lines = new ArrayList<>();
        new String(wiring.artifacts().require(key), StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> {
                    try {
                        lines.add(Json.MAPPER.readTree(line));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return lines;
    }

    JsonNode plan() {
        return call(new PlanChunks(wiring));
    }

    /** Copies every chunk to its end, as the state machine does. */
    void copyAll() {
        JsonNode planned = plan();
        lines(planned.get("chunks").textValue()).forEach(chunk -> toTheEnd(new CopyChunk(wiring), "chunk", chunk));
    }

    /** Verifies every chunk and segment, and sums up. */
    JsonNode verifyAll() {
        verdict(0);
        return artifact("verification.json");
    }

    /** The same after that many rounds of repair, with the summary's answer. */
    JsonNode verdict(int repairs) {
        verifyChunks();
        return verdictOfScans(repairs);
    }

    /** Verifies every chunk. */
    void verifyChunks() {
        lines(plan().get("chunks").textValue()).forEach(chunk -> toTheEnd(new VerifyChunk(wiring), "chunk", chunk));
    }

    /** Scans every segment, as often as the workflow would, and sums up. */
    JsonNode verdictOfScans(int repairs) {
        JsonNode scan = plan();
        JsonNode verdict;
        do {
            Map<String, Object> trace = Map.of("trace", scan.get("trace"));
            lines(scan.get("segments").textValue())
                    .forEach(segment -> toTheEnd(new FindExtras(wiring), "segment", segment, trace));
            verdict = call(new SummarizeVerification(wiring), Map.of("run", run, "repairs", repairs));
            scan = verdict;
        } while (verdict.get("scanAgain").booleanValue());
        if (verdict.get("clean").booleanValue()) {
            checkAccessPatterns();
        }
        return verdict;
    }

    /** Makes the round of repair that a verdict has planned. */
    void repair(JsonNode verdict) {
        lines(verdict.get("manifest").textValue())
                .forEach(line -> toTheEnd(new RepairDifferences(wiring), "differences", line));
    }

    /** Verifies, repairs and verifies again as long as the workflow would; returns the last verification. */
    JsonNode repairAll() {
        JsonNode verdict = verdict(0);
        while (verdict.get("repair").booleanValue()) {
            repair(verdict);
            verdict = verdict(verdict.get("repairs").intValue());
        }
        return artifact("verification.json");
    }

    /** Checks every access pattern. */
    JsonNode checkAccessPatterns() {
        Map<String, Object> input = new HashMap<>(Map.of("run", run));
        JsonNode output;
        do {
            output = call(new CheckAccessPatterns(wiring), input);
            input.put("cursor", output.get("cursor"));
        } while (!output.get("done").booleanValue());
        return artifact("parity.json");
    }

    /** How often the function was called until it was done. */
    int toTheEnd(RequestStreamHandler function, String name, JsonNode line) {
        return toTheEnd(function, name, line, Map.of());
    }

    private int toTheEnd(RequestStreamHandler function, String name, JsonNode line, Map<String, Object> more) {
        Optional<JsonNode> cursor = Optional.empty();
        for (int calls = 1; ; calls++) {
            Map<String, Object> input = new HashMap<>(more);
            input.putAll(Map.of("run", run, name, line));
            cursor.ifPresent(value -> input.put("cursor", value));
            JsonNode output = call(function, input);
            if (output.get("done").booleanValue()) {
                return calls;
            }
            // none where the source was too busy to begin
            cursor = Optional.ofNullable(output.get("cursor"));
        }
    }

    JsonNode artifact(String name) {
        try {
            return Json.MAPPER.readTree(wiring.artifacts().require(RunArtifacts.stage(run, 7, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String physical(String table) {
        return prefix + table;
    }

    /** All items of a table. */
    List<Map<String, AttributeValue>> items(String table) {
        return dynamo.scanPaginator(request -> request.tableName(physical(table))).items().stream()
                .toList();
    }

    private void createTable(TableContract table) {
        Map<String, AttributeType> types = KeyTypes.of(table);
        dynamo.createTable(request -> request.tableName(physical(table.name()))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(types.entrySet().stream()
                        .map(key -> AttributeDefinition.builder()
                                .attributeName(key.getKey())
                                .attributeType(key.getValue().name())
                                .build())
                        .toList())
                .keySchema(schema(table.keyNames()))
                .globalSecondaryIndexes(
                        table.indexes().isEmpty()
                                ? null
                                : table.indexes().stream()
                                        .map(RunFixture::index)
                                        .toList()));
    }

    private static GlobalSecondaryIndex index(IndexContract index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(index.keyNames()))
                .projection(Projection.builder()
                        .projectionType(index.projection().name())
                        .nonKeyAttributes(index.projectedAttributes().isEmpty() ? null : index.projectedAttributes())
                        .build())
                .build();
    }

    private static List<KeySchemaElement> schema(List<String> names) {
        List<KeySchemaElement> schema = new ArrayList<>();
        for (String name : names) {
            schema.add(KeySchemaElement.builder()
                    .attributeName(name)
                    .keyType(schema.isEmpty() ? KeyType.HASH : KeyType.RANGE)
                    .build());
        }
        return schema;
    }

    /** Stage 7 answers no task token. */
    private static final class NobodyWaits implements TaskCallbacks {
        @Override
        public void succeed(TaskToken token, String output) {
            throw new AssertionError("no state waits in this test");
        }

        @Override
        public void fail(TaskToken token, String error, String cause) {
            throw new AssertionError("no state waits in this test");
        }
    }
}
