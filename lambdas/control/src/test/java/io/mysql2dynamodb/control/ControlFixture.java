package io.mysql2dynamodb.control;

import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.platform.DeployedContract;
import io.mysql2dynamodb.platform.JsonHandler;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.WiringBuilder;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.FolderArtifactStore;
import io.mysql2dynamodb.platform.ledger.AuditEntry;
import io.mysql2dynamodb.platform.ledger.LedgerTable;
import io.mysql2dynamodb.source.SourceDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Handlers wired to a folder, a ledger in DynamoDB Local and a state machine of our own. */
abstract class ControlFixture {

    @RegisterExtension
    static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    @TempDir
    Path folder;

    final WaitingTasks tasks = new WaitingTasks();
    ArtifactStore artifacts;
    LedgerTable ledger;
    Wiring wiring;

    @BeforeEach
    void wire() {
        String table = DYNAMO.tablePrefix() + "ledger";
        LedgerTable.create(DYNAMO.client(), table);
        artifacts = new FolderArtifactStore(folder);
        ledger = new LedgerTable(DYNAMO.client(), table, Clock.systemUTC());
        artifacts.put("deployed/contract.json", contract("Orders"));
        wiring = parts(Clock.systemUTC())
                .source(neverOpened())
                .deployedContract(new DeployedContract(artifacts, "deployed/contract.json"))
                .build();
    }

    WiringBuilder parts(Clock clock) {
        return Wiring.builder()
                .artifacts(artifacts)
                .ledger(new LedgerTable(DYNAMO.client(), DYNAMO.tablePrefix() + "ledger", clock))
                .dynamo(DYNAMO.client())
                .callbacks(tasks)
                .clock(clock);
    }

    static Clock later(Duration time) {
        return Clock.offset(Clock.systemUTC(), time);
    }

    static SourceDatabase neverOpened() {
        return () -> {
            throw new IllegalStateException("the control functions do not open the source");
        };
    }

    static byte[] contract(String table) {
        return utf8("""
                {"tables": [{"table": "%s", "type": "single-entity", "source_table": "orders", "pk": "id",
                  "attributes": [{"name": "id", "type": "N", "source_table": "orders", "source_column": "id"}],
                  "satisfies": [], "estimated_item_size_bytes": 100}]}
                """.formatted(table));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    List<String> audited(String run) {
        return wiring.audit().list(run).stream().map(AuditEntry::kind).toList();
    }

    static String call(JsonHandler<?, ?> handler, String input) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(utf8(input)), output, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return output.toString(StandardCharsets.UTF_8);
    }
}
