package io.mysql2dynamodb.infrastructure;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.platform.TableNames;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The contract that a run was prepared with, and the tables that it asks for. */
public final class RunTables {
    private final ArtifactStore artifacts;
    private final TableNames names;

    public RunTables(ArtifactStore artifacts, TableNames names) {
        this.artifacts = artifacts;
        this.names = names;
    }

    /** The run's frozen contract. */
    public MigrationContract contract(String run) {
        byte[] text = artifacts.require(RunArtifacts.contract(run));
        return ContractReader.read(new String(text, StandardCharsets.UTF_8)).contract();
    }

    /** The tables of the contract under their physical names. */
    public List<ExpectedTable> tables(MigrationContract contract) {
        return contract.tables().stream()
                .map(table -> ExpectedTable.of(table, names.physical(table)))
                .toList();
    }
}
