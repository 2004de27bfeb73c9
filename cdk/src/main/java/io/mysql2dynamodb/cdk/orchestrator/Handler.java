package io.mysql2dynamodb.cdk.orchestrator;

import static io.mysql2dynamodb.cdk.orchestrator.Right.ANSWER_GATES;
import static io.mysql2dynamodb.cdk.orchestrator.Right.DESCRIBE_TABLES;
import static io.mysql2dynamodb.cdk.orchestrator.Right.QUERY_TABLES;
import static io.mysql2dynamodb.cdk.orchestrator.Right.READ_ARTIFACTS;
import static io.mysql2dynamodb.cdk.orchestrator.Right.READ_DEPLOYED_CONTRACT;
import static io.mysql2dynamodb.cdk.orchestrator.Right.READ_ITEMS;
import static io.mysql2dynamodb.cdk.orchestrator.Right.READ_SOURCE;
import static io.mysql2dynamodb.cdk.orchestrator.Right.RECONCILE_ITEMS;
import static io.mysql2dynamodb.cdk.orchestrator.Right.SCAN_TABLES;
import static io.mysql2dynamodb.cdk.orchestrator.Right.USE_LEDGER;
import static io.mysql2dynamodb.cdk.orchestrator.Right.USE_SCRATCH;
import static io.mysql2dynamodb.cdk.orchestrator.Right.WRITE_ARTIFACTS;
import static io.mysql2dynamodb.cdk.orchestrator.Right.WRITE_ITEMS;

import java.util.Set;

/**
 * Every function of the orchestrator: the handler it runs, its size, and what it may do.
 *
 * <p>A name of the workflow such as {@code ${CopyChunk}} stands for the function of that name, whose code is the class
 * {@code io.mysql2dynamodb.<module>.handler.CopyChunk}.
 */
public enum Handler {
    PREPARE_RUN(
            "control",
            "PrepareRun",
            "Names a run and freezes its contract",
            Size.SHORT,
            READ_DEPLOYED_CONTRACT,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    OPEN_GATE("control", "OpenGate", "Opens a gate and keeps its task token", Size.SHORT, USE_LEDGER),
    DECIDE_GATE("control", "DecideGate", "Approves or rejects a gate", Size.SHORT, USE_LEDGER, ANSWER_GATES),
    LIST_GATES("control", "ListGates", "Lists the gates of a run", Size.SHORT, USE_LEDGER),
    PAUSE_RUN("control", "PauseRun", "Pauses a run, or lifts its pause", Size.SHORT, USE_LEDGER),

    CHECK_ANALYSIS_INPUTS(
            "analysis",
            "CheckAnalysisInputs",
            "Stage 1: the source answers, logs and stated rates are there",
            Size.SHORT,
            READ_SOURCE,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    READ_STRUCTURE(
            "analysis",
            "ReadStructure",
            "Stage 1: tables, columns, keys and what hangs on them",
            Size.LONG,
            READ_SOURCE,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    PROFILE_TABLES(
            "analysis",
            "ProfileTables",
            "Stage 1: sizes, would-be keys and relationships",
            Size.LONG,
            READ_SOURCE,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    SNAPSHOT_STATEMENTS(
            "analysis",
            "SnapshotStatements",
            "Stage 1: what the server counted of its statements",
            Size.SHORT,
            READ_SOURCE,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    READ_WORKLOAD(
            "analysis",
            "ReadWorkload",
            "Stage 1: access patterns, rates and transactions from logs and digests",
            Size.COPY,
            READ_SOURCE,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    MERGE_ANALYSIS(
            "analysis",
            "MergeAnalysis",
            "Stage 1: puts the findings together",
            Size.LONG,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    CHECK_ANALYSIS_OUTPUTS(
            "analysis",
            "CheckAnalysisOutputs",
            "Stage 1: the analysis is complete",
            Size.SHORT,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),

    CHECK_MODELING_INPUTS(
            "modeling",
            "CheckModelingInputs",
            "Stage 2: there is an analysis, approved as complete",
            Size.SHORT,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    MODEL_TABLES(
            "modeling",
            "ModelTables",
            "Stage 2: the design that costs least",
            Size.COPY,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    PROVE_DESIGN(
            "modeling",
            "ProveDesign",
            "Stage 2: tries every pattern on scratch copies",
            Size.COPY,
            READ_SOURCE,
            USE_SCRATCH,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS),
    DESCRIBE_TABLE("modeling", "DescribeTable", "Stage 2: what the gate of a table shows", Size.SHORT, READ_ARTIFACTS),
    CHECK_MODELING_OUTPUTS(
            "modeling",
            "CheckModelingOutputs",
            "Stage 2: the design is complete and proven",
            Size.COPY,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS),
    BIND_CONTRACT(
            "modeling",
            "BindContract",
            "Stage 2: binds the run to the approved contract",
            Size.SHORT,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),

    CHECK_INFRASTRUCTURE_INPUTS(
            "infrastructure",
            "CheckInfrastructureInputs",
            "Stage 6: the contract is valid, alone and against the source",
            Size.SHORT,
            READ_SOURCE,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS),
    DESCRIBE_INFRASTRUCTURE(
            "infrastructure",
            "DescribeInfrastructure",
            "Stage 6: what exists, is missing or differs",
            Size.SHORT,
            DESCRIBE_TABLES,
            READ_ARTIFACTS),
    VERIFY_INFRASTRUCTURE(
            "infrastructure",
            "VerifyInfrastructure",
            "Stage 6: the tables are as the contract asks",
            Size.SHORT,
            DESCRIBE_TABLES,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS),
    CHECK_INFRASTRUCTURE_OUTPUTS(
            "infrastructure",
            "CheckInfrastructureOutputs",
            "Stage 6: its artifacts are complete",
            Size.SHORT,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS),

    CHECK_MIGRATION_INPUTS(
            "migration",
            "CheckMigrationInputs",
            "Stage 7: source, tables and privileges allow a copy",
            Size.LONG,
            READ_SOURCE,
            SCAN_TABLES,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    PLAN_CHUNKS(
            "migration",
            "PlanChunks",
            "Stage 7: cuts the source into key ranges",
            Size.LONG,
            READ_SOURCE,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    COPY_CHUNK(
            "migration",
            "CopyChunk",
            "Stage 7: copies one key range",
            Size.COPY,
            READ_SOURCE,
            READ_ITEMS,
            WRITE_ITEMS,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    SUMMARIZE_COPY(
            "migration",
            "SummarizeCopy",
            "Stage 7: closes the accounts of the copy",
            Size.LONG,
            READ_SOURCE,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    VERIFY_CHUNK(
            "migration",
            "VerifyChunk",
            "Stage 7: compares one key range, attribute by attribute",
            Size.COPY,
            READ_SOURCE,
            READ_ITEMS,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    FIND_EXTRAS(
            "migration",
            "FindExtras",
            "Stage 7: finds items that no source row explains",
            Size.COPY,
            READ_SOURCE,
            SCAN_TABLES,
            READ_ITEMS,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    SUMMARIZE_VERIFICATION(
            "migration",
            "SummarizeVerification",
            "Stage 7: the verdict of the verification",
            Size.LONG,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    REPAIR_DIFFERENCES(
            "migration",
            "RepairDifferences",
            "Stage 7: repairs the keys that the verification found",
            Size.COPY,
            READ_SOURCE,
            RECONCILE_ITEMS,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    CHECK_ACCESS_PATTERNS(
            "migration",
            "CheckAccessPatterns",
            "Stage 7: asks both sides the contract's read patterns",
            Size.LONG,
            READ_SOURCE,
            READ_ITEMS,
            QUERY_TABLES,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    CHECK_MIGRATION_OUTPUTS(
            "migration",
            "CheckMigrationOutputs",
            "Stage 7: the verification is complete and clean",
            Size.SHORT,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),

    CHECK_REPORT_INPUTS(
            "reporting",
            "CheckReportInputs",
            "Stage 8: what the report needs is there",
            Size.SHORT,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    WRITE_REPORT(
            "reporting",
            "WriteReport",
            "Stage 8: writes report and summary",
            Size.SHORT,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    CHECK_REPORT_OUTPUTS(
            "reporting",
            "CheckReportOutputs",
            "Stage 8: its artifacts are complete",
            Size.SHORT,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER),
    SUMMARIZE_RUN(
            "reporting",
            "SummarizeRun",
            "Writes the summary of a run that ended early",
            Size.SHORT,
            READ_ARTIFACTS,
            WRITE_ARTIFACTS,
            USE_LEDGER);

    private final String module;
    private final String name;
    private final String purpose;
    private final Size size;

    @SuppressWarnings("ImmutableEnumChecker") // a copy of our own, never changed
    private final Set<Right> rights;

    Handler(String module, String name, String purpose, Size size, Right... rights) {
        this.module = module;
        this.name = name;
        this.purpose = purpose;
        this.size = size;
        this.rights = Set.of(rights);
    }

    /** The folder below {@code lambdas/} whose deployable holds the handler. */
    public String module() {
        return module;
    }

    /** Its name in the workflow, and the simple name of its class. */
    public String functionName() {
        return name;
    }

    /** What the Lambda console says of it. */
    public String purpose() {
        return purpose;
    }

    /** Memory and time. */
    public Size size() {
        return size;
    }

    /** Whether the function has that right. */
    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** The entry point as Lambda names it. */
    public String entryPoint() {
        return "io.mysql2dynamodb.%s.handler.%s::handleRequest".formatted(module, name);
    }

    /**
     * How large a function is. Lambda gives processor time in proportion to memory, one whole processor at 1,769 MB;
     * see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html">Lambda memory</a>.
     */
    public enum Size {
        /** Reads and decides; most of its time is the start of the JVM. */
        SHORT(1024, 5),
        /** Goes over a whole table's keys or a run's outcomes with one thread. */
        LONG(1769, 15),
        /** Projects, converts and sends on several threads; Lambda's longest time, of which a chunk uses a part. */
        COPY(3008, 15);

        private final int megabytes;
        private final int minutes;

        Size(int megabytes, int minutes) {
            this.megabytes = megabytes;
            this.minutes = minutes;
        }

        int megabytes() {
            return megabytes;
        }

        int minutes() {
            return minutes;
        }
    }
}
