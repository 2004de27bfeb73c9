package io.mysql2dynamodb.reporting.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.contract.json.ContractHash;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.platform.Settings;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.artifact.FolderArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.checklist.ChecklistFailedException;
import io.mysql2dynamodb.platform.gate.TaskCallbacks;
import io.mysql2dynamodb.platform.gate.TaskToken;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.AnalysisOptions;
import io.mysql2dynamodb.platform.ledger.AuditEntry;
import io.mysql2dynamodb.platform.ledger.ChunkStep;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import io.mysql2dynamodb.platform.ledger.ExtrasFigures;
import io.mysql2dynamodb.platform.ledger.Figures;
import io.mysql2dynamodb.platform.ledger.Gate;
import io.mysql2dynamodb.platform.ledger.GateDecision;
import io.mysql2dynamodb.platform.ledger.GateStatus;
import io.mysql2dynamodb.platform.ledger.ItemCounts;
import io.mysql2dynamodb.platform.ledger.LedgerTable;
import io.mysql2dynamodb.platform.ledger.RunOptions;
import io.mysql2dynamodb.platform.ledger.RunRecord;
import io.mysql2dynamodb.platform.ledger.VerifyFigures;
import io.mysql2dynamodb.target.KeySum;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final String CONTRACT = """
        {
          "contract_version": "1",
          "tables": [{
            "table": "Orders", "type": "single-entity", "source_table": "orders", "pk": "id",
            "estimated_item_size_bytes": 100, "satisfies": [],
            "attributes": [{"name": "id", "type": "N", "source_table": "orders", "source_column": "id"}]
          }]
        }
        """;
    private static final String HASH =
            ContractHash.of(ContractReader.read(CONTRACT).contract());

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    @TempDir
    private Path folder;

    private Wiring wiring;

    @BeforeEach
    void prepareARun() {
        LedgerTable.create(DYNAMODB.client(), DYNAMODB.tablePrefix() + "ledger");
        wiring = Wiring.builder()
                .settings(Settings.from(Map.of("TABLE_PREFIX", "prod-")))
                .artifacts(new FolderArtifactStore(folder))
                .ledger(new LedgerTable(DYNAMODB.client(), DYNAMODB.tablePrefix() + "ledger", Clock.systemUTC()))
                .dynamo(DYNAMODB.client())
                .callbacks(new NobodyWaits())
                .build();
        wiring.artifacts().put(RunArtifacts.contract("r"), CONTRACT.getBytes(StandardCharsets.UTF_8));
        wiring.runs()
                .register(new RunRecord(
                        "r",
                        Optional.of(HASH),
                        Instant.parse("2026-01-01T10:00:00Z"),
                        List.of("e"),
                        Map.of(),
                        6,
                        8,
                        RunOptions.DEFAULT,
                        AnalysisOptions.DEFAULT));
        put("stage-07/chunks.jsonl", "{\"id\":\"Orders/Orders/00001\",\"table\":\"Orders\",\"entity\":\"Orders\"}\n");
        put(
                "stage-07/segments.jsonl",
                "{\"id\":\"Orders/0\",\"table\":\"Orders\",\"segment\":0,\"totalSegments\":1}\n");
    }

    @Test
    void tellsFiguresGatesAndVerdictOfACleanRun() throws IOException {
        copied();
        verified();
        wiring.gates()
                .open(
                        new Gate(
                                "r",
                                "copy",
                                7,
                                "Copy",
                                "Go?",
                                List.of(),
                                GateStatus.OPEN,
                                Instant.now(),
                                Optional.empty()),
                        new TaskToken("t"));
        wiring.gates()
                .decide("r", "copy", new GateDecision(true, "Ada <ada@x>", false, Optional.of("go"), Instant.now()));
        wiring.audit().record(new AuditEntry("r", Instant.now(), "run-prepared", "PrepareRun", "began", Map.of()));
        call(new CheckReportInputs(wiring), "{\"run\":\"r\"}");

        JsonNode output = call(new WriteReport(wiring), "{\"run\":\"r\"}");

        assertThat(output.get("report").textValue()).isEqualTo("r/stage-08/migration_report.html");
        JsonNode summary = Json.MAPPER.readTree(text("r/summary.json"));
        assertThat(summary.get("verdict").textValue()).isEqualTo("clean-with-accepted-quarantine");
        assertThat(summary.at("/tables/0/physicalName").textValue()).isEqualTo("prod-Orders");
        assertThat(summary.at("/tables/0/entities/0/figures/written").longValue())
                .isEqualTo(7);
        assertThat(summary.at("/totals/matching").longValue()).isEqualTo(7);
        assertThat(summary.at("/quarantine/missing-key").longValue()).isEqualTo(2);
        assertThat(summary.at("/steps/0/step").textValue()).isEqualTo("copy");
        assertThat(summary.at("/steps/0/items").longValue()).isEqualTo(7);
        assertThat(summary.at("/estimate/2").toString())
                .isEqualTo("{\"figure\":\"bytes\",\"estimated\":800.0,\"actual\":700.0}");
        assertThat(text("r/stage-08/migration_report.md")).contains("87.5 %");
        assertThat(text("r/stage-08/migration_report.html"))
                .contains("Clean, with accepted quarantine")
                .contains("prod-Orders")
                .contains("missing-key")
                .contains("Ada &lt;ada@x&gt; (not authenticated)");
        assertThat(text("r/stage-08/migration_report.md"))
                .contains("## Verification", "10 source rows read", "Repairs before this verification")
                .contains("| 1 | 3 | 2 | 1 | 5 | 1 | 0 | 0 | 0 | 0 |");
        assertThat(call(new CheckReportOutputs(wiring), "{\"run\":\"r\"}")
                        .get("checklist")
                        .textValue())
                .isEqualTo("r/stage-08/checklist-outputs.json");
    }

    @Test
    void summarizesARunThatFailedInTheMiddle() throws IOException {
        copied();

        JsonNode output = call(
                new SummarizeRun(wiring), "{\"run\":\"r\",\"error\":\"x.LostException\",\"cause\":\"the link broke\"}");

        assertThat(output.get("verdict").textValue()).isEqualTo("failed");
        JsonNode summary = Json.MAPPER.readTree(text("r/summary.json"));
        assertThat(summary.get("error").textValue()).isEqualTo("x.LostException");
        assertThat(summary.at("/totals/rowsRead").longValue()).isEqualTo(10);
        assertThat(summary.at("/totals/matching").longValue()).isZero();
    }

    @Test
    void summarizesARunThatWasNeverPrepared() throws IOException {
        JsonNode output = call(new SummarizeRun(wiring), "{\"run\":\"never\",\"error\":\"x.E\",\"cause\":\"c\"}");

        assertThat(output.get("verdict").textValue()).isEqualTo("failed");
        assertThat(Json.MAPPER.readTree(text("never/summary.json")).get("tables"))
                .isEmpty();
    }

    @Test
    void refusesToReportWithoutAVerification() {
        copied();

        assertThatThrownBy(() -> call(new CheckReportInputs(wiring), "{\"run\":\"r\"}"))
                .isInstanceOf(ChecklistFailedException.class)
                .hasMessageContaining("the copy was verified");
    }

    private void copied() {
        put("stage-07/estimate.json", """
            {"contractHash":"x","rows":11,"items":8,"bytes":800,"writeUnits":10,"seconds":2.5,"prices":{}}
            """);
        work(
                ChunkStep.COPY,
                "Orders/Orders/00001",
                new CopyFigures(
                        10,
                        7,
                        0,
                        0,
                        2,
                        Map.of("missing-key", 2L),
                        1,
                        Map.of(),
                        100,
                        700,
                        9.0,
                        1.5,
                        0.2,
                        List.of("r/stage-07/quarantine/Orders_Orders_00001.jsonl")));
        put("stage-07/accounting.json", """
            {"run":"r","contractHash":"%s","entities":[{"table":"Orders","entity":"Orders","sourceRows":10,"children":[]}]}
            """.formatted(HASH));
        put("stage-06/infrastructure.json", """
            {"run":"r","contractHash":"%s","checkedAt":"2026-01-01T10:00:00Z","matches":true,"tables":[
              {"contractName":"Orders","physicalName":"prod-Orders","status":"MATCHES","findings":[]}]}
            """.formatted(HASH));
    }

    private void verified() {
        work(
                ChunkStep.VERIFY,
                "Orders/Orders/00001",
                new VerifyFigures(7, 0, 0, 2, 1, ItemCounts.NONE, KeySum.NONE, 0, 1.0, List.of(), List.of()));
        work(ChunkStep.EXTRAS, "Orders/0", new ExtrasFigures(7, 7, KeySum.NONE, 0, 0, 0, 0, 1.0, List.of(), List.of()));
        put("stage-07/verification.json", """
            {"run":"r","contractHash":"%s","at":"%s","clean":true,"gaps":[],"problems":[],"notes":[],"samples":[],
             "rounds":[{"round":1,"mismatched":3,"missing":2,"extra":1,"outcome":{"repaired":5,"tombstoned":1,
               "vanished":0,"foreign":0,"unreadable":0,"differing":0,"seconds":1.5,"leftArtifacts":[]}}]}
            """.formatted(HASH, Instant.now()));
    }

    private <F extends Figures<F>> void work(ChunkStep<F> step, String id, F figures) {
        try (var lease = wiring.chunks().acquire("r", step, id, HASH, Optional.empty())) {
            lease.complete(figures);
        }
    }

    private void put(String name, String text) {
        wiring.artifacts().put("r/" + name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String text(String key) {
        return new String(wiring.artifacts().require(key), StandardCharsets.UTF_8);
    }

    private static JsonNode call(RequestStreamHandler function, String input) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), output, null);
        return Json.MAPPER.readTree(output.toByteArray());
    }

    /** Stage 8 answers no task token. */
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
