package io.mysql2dynamodb.infrastructure;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.json.ContractHash;
import io.mysql2dynamodb.infrastructure.TableState.Status;
import java.time.Clock;
import java.util.List;

/** Compares the tables with the run's contract and keeps the result as the stage's artifacts. */
public final class InfrastructureVerification {
    private final TableInspector inspector;
    private final RunTables tables;
    private final InfrastructureArtifacts artifacts;
    private final Clock clock;

    public InfrastructureVerification(
            TableInspector inspector, RunTables tables, InfrastructureArtifacts artifacts, Clock clock) {
        this.inspector = inspector;
        this.tables = tables;
        this.artifacts = artifacts;
        this.clock = clock;
    }

    /** What is there now; nothing is written. */
    public List<TableState> describe(String run) {
        return inspector.inspect(tables.tables(tables.contract(run)));
    }

    /**
     * Compares and writes the artifacts, whatever the result.
     *
     * @return key of the document
     * @throws TableNotReadyException a table is being created or changed, and none differs or is missing
     * @throws InfrastructureDiffersException a table is missing or differs
     */
    public String verify(String run) {
        MigrationContract contract = tables.contract(run);
        List<ExpectedTable> expected = tables.tables(contract);
        List<TableState> states = inspector.inspect(expected);
        InfrastructureRecord record = InfrastructureRecord.of(
                run, ContractHash.of(contract), clock.instant().toString(), states);
        String document = artifacts.write(record, expected);
        if (states.stream().anyMatch(table -> !table.differences().isEmpty())) {
            throw new InfrastructureDiffersException(states);
        }
        List<TableState> busy = states.stream()
                .filter(table -> table.status() == Status.NOT_READY)
                .toList();
        if (!busy.isEmpty()) {
            throw new TableNotReadyException(busy);
        }
        return document;
    }
}
