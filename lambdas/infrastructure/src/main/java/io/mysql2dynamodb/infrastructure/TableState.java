package io.mysql2dynamodb.infrastructure;

import java.util.List;

/**
 * What was found of one table.
 *
 * @param contractName its name in the contract
 * @param physicalName its name in the account
 * @param status the verdict
 * @param findings everything worth telling, differences first
 */
public record TableState(String contractName, String physicalName, Status status, List<Finding> findings) {

    /** The verdict on a table. */
    public enum Status {
        MISSING,
        NOT_READY,
        DIFFERS,
        MATCHES
    }

    public TableState {
        findings = List.copyOf(findings);
    }

    /** The differences alone, each with its remedy. */
    public List<String> differences() {
        return findings.stream().filter(Finding::differs).map(Finding::toString).toList();
    }
}
