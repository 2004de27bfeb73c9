package io.mysql2dynamodb.infrastructure;

import java.util.List;

/**
 * The content of {@code infrastructure.json}: the proof, for stage 7, that the tables were compared with exactly one
 * contract.
 *
 * @param run the run
 * @param contractHash hash of the contract that the tables were compared with
 * @param checkedAt when, ISO-8601 in UTC
 * @param matches whether every table is what the contract asks for
 * @param tables what was found of each
 */
public record InfrastructureRecord(
        String run, String contractHash, String checkedAt, boolean matches, List<TableState> tables) {

    public InfrastructureRecord {
        tables = List.copyOf(tables);
    }

    static InfrastructureRecord of(String run, String contractHash, String checkedAt, List<TableState> tables) {
        boolean matches = tables.stream().allMatch(table -> table.status() == TableState.Status.MATCHES);
        return new InfrastructureRecord(run, contractHash, checkedAt, matches, tables);
    }
}
