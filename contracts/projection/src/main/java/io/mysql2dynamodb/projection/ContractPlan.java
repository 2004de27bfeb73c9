package io.mysql2dynamodb.projection;

import java.util.List;
import java.util.Optional;

/**
 * What a contract means for one source schema.
 *
 * @param tables the tables, in the order of the contract
 */
public record ContractPlan(List<TablePlan> tables) {

    public ContractPlan {
        tables = List.copyOf(tables);
    }

    /** The table of that contract name, if the contract has it. */
    public Optional<TablePlan> table(String name) {
        return tables.stream()
                .filter(table -> table.contract().name().equals(name))
                .findFirst();
    }
}
