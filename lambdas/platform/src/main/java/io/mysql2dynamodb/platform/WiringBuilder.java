package io.mysql2dynamodb.platform;

import static java.util.Objects.requireNonNull;

import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.gate.TaskCallbacks;
import io.mysql2dynamodb.platform.ledger.AuditTrail;
import io.mysql2dynamodb.platform.ledger.ChunkLedger;
import io.mysql2dynamodb.platform.ledger.GateBook;
import io.mysql2dynamodb.platform.ledger.LedgerTable;
import io.mysql2dynamodb.platform.ledger.RunControl;
import io.mysql2dynamodb.platform.ledger.RunRegistry;
import io.mysql2dynamodb.platform.ledger.TableLeases;
import io.mysql2dynamodb.source.ScratchDatabase;
import io.mysql2dynamodb.source.SourceDatabase;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Collects the parts of a {@link Wiring}. Artifacts, ledger, DynamoDB client and callbacks must be given. */
public final class WiringBuilder {

    Settings settings = Settings.local();
    Optional<DeployedContract> deployedContract = Optional.empty();
    Optional<SourceDatabase> source = Optional.empty();
    Optional<Supplier<ScratchDatabase>> scratch = Optional.empty();
    Clock clock = Clock.systemUTC();
    ArtifactStore artifacts;
    RunRegistry runs;
    GateBook gates;
    AuditTrail audit;
    ChunkLedger chunks;
    TableLeases leases;
    RunControl control;
    DynamoDbClient dynamo;
    TaskCallbacks callbacks;

    WiringBuilder() {}

    public WiringBuilder settings(Settings given) {
        settings = given;
        return this;
    }

    public WiringBuilder artifacts(ArtifactStore given) {
        artifacts = given;
        return this;
    }

    public WiringBuilder deployedContract(DeployedContract given) {
        deployedContract = Optional.of(given);
        return this;
    }

    /** All the ledger's ports from one table. */
    public WiringBuilder ledger(LedgerTable table) {
        runs = table.runs();
        gates = table.gates();
        audit = table.audit();
        chunks = table.chunks();
        leases = table.leases();
        control = table.control();
        return this;
    }

    public WiringBuilder source(SourceDatabase given) {
        source = Optional.of(given);
        return this;
    }

    /** @param given makes a database in which statements are tried */
    public WiringBuilder scratch(Supplier<ScratchDatabase> given) {
        scratch = Optional.of(given);
        return this;
    }

    public WiringBuilder dynamo(DynamoDbClient given) {
        dynamo = given;
        return this;
    }

    public WiringBuilder callbacks(TaskCallbacks given) {
        callbacks = given;
        return this;
    }

    public WiringBuilder clock(Clock given) {
        clock = given;
        return this;
    }

    /**
     * The wiring.
     *
     * @throws NullPointerException naming a part that was not given
     */
    public Wiring build() {
        requireNonNull(artifacts, "artifacts");
        requireNonNull(runs, "ledger");
        requireNonNull(dynamo, "dynamo");
        requireNonNull(callbacks, "callbacks");
        return new Wiring(this);
    }
}
