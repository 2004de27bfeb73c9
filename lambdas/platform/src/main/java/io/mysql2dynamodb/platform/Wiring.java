package io.mysql2dynamodb.platform;

import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.gate.TaskCallbacks;
import io.mysql2dynamodb.platform.ledger.AuditTrail;
import io.mysql2dynamodb.platform.ledger.ChunkLedger;
import io.mysql2dynamodb.platform.ledger.GateBook;
import io.mysql2dynamodb.platform.ledger.RunControl;
import io.mysql2dynamodb.platform.ledger.RunRegistry;
import io.mysql2dynamodb.platform.ledger.TableLeases;
import io.mysql2dynamodb.source.ScratchDatabase;
import io.mysql2dynamodb.source.SourceDatabase;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What the functions are wired to. Immutable and thread-safe; made once per process. Nothing is connected when it is
 * made: connections are opened by each invocation, since they do not survive a restored snapshot of the process.
 */
public final class Wiring {

    private final Settings settings;
    private final ArtifactStore artifacts;
    private final Optional<DeployedContract> deployedContract;
    private final RunRegistry runs;
    private final GateBook gates;
    private final AuditTrail audit;
    private final ChunkLedger chunks;
    private final TableLeases leases;
    private final RunControl control;
    private final Optional<SourceDatabase> source;
    private final Optional<Supplier<ScratchDatabase>> scratch;
    private final DynamoDbClient dynamo;
    private final TableNames tableNames;
    private final TaskCallbacks callbacks;
    private final Clock clock;

    Wiring(WiringBuilder parts) {
        this.settings = parts.settings;
        this.artifacts = parts.artifacts;
        this.deployedContract = parts.deployedContract;
        this.runs = parts.runs;
        this.gates = parts.gates;
        this.audit = parts.audit;
        this.chunks = parts.chunks;
        this.leases = parts.leases;
        this.control = parts.control;
        this.source = parts.source;
        this.scratch = parts.scratch;
        this.dynamo = parts.dynamo;
        this.tableNames = new TableNames(parts.settings.tablePrefix());
        this.callbacks = parts.callbacks;
        this.clock = parts.clock;
    }

    /**
     * The wiring of a function on AWS, as its environment says.
     *
     * @throws InvalidSettingException if a variable is missing or cannot be used
     */
    public static Wiring fromEnvironment() {
        return AwsWiring.of(Settings.from(System.getenv()));
    }

    /** Wiring of one's own, for a process outside AWS or a test. */
    public static WiringBuilder builder() {
        return new WiringBuilder();
    }

    public Settings settings() {
        return settings;
    }

    public ArtifactStore artifacts() {
        return artifacts;
    }

    /** The contract for runs whose input names none, if one was deployed. */
    public Optional<DeployedContract> deployedContract() {
        return deployedContract;
    }

    public RunRegistry runs() {
        return runs;
    }

    public GateBook gates() {
        return gates;
    }

    public AuditTrail audit() {
        return audit;
    }

    public ChunkLedger chunks() {
        return chunks;
    }

    public TableLeases leases() {
        return leases;
    }

    public RunControl control() {
        return control;
    }

    /**
     * The source database.
     *
     * @throws SourceNotConfiguredException if none is configured
     */
    public SourceDatabase source() {
        return source.orElseThrow(SourceNotConfiguredException::new);
    }

    /** Makes a database in which statements are tried, which is dropped when it is closed; empty where none is configured. */
    public Optional<Supplier<ScratchDatabase>> scratch() {
        return scratch;
    }

    /** The client for the target tables. */
    public DynamoDbClient dynamo() {
        return dynamo;
    }

    public TableNames tableNames() {
        return tableNames;
    }

    public TaskCallbacks callbacks() {
        return callbacks;
    }

    public Clock clock() {
        return clock;
    }
}
