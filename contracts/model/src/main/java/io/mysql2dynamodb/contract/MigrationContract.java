package io.mysql2dynamodb.contract;

import java.util.List;
import java.util.Optional;

/**
 * A whole {@code migrationContract.json}: which MySQL rows become which DynamoDB items, attribute by attribute.
 *
 * <p>The value is immutable and says only what the file said; what it means for a given source schema is worked out by
 * {@code io.mysql2dynamodb.projection}.
 *
 * @param version {@code contract_version}; when present, unknown keys in the file are errors, else warnings
 * @param sourceDatabase {@code source.database}: the MySQL database that the contract describes
 * @param policies choices that change how rows are judged
 * @param tables the DynamoDB tables, in the order of the file
 * @param accessPatterns the access patterns, or empty when the file has no such list (then {@code satisfies} is not
 *     checked)
 * @param unsupported what the application did on MySQL that the design gives up, with the replacement
 */
public record MigrationContract(
        Optional<String> version,
        Optional<String> sourceDatabase,
        Policies policies,
        List<TableContract> tables,
        Optional<List<AccessPattern>> accessPatterns,
        List<UnsupportedUse> unsupported) {

    public MigrationContract {
        tables = List.copyOf(tables);
        accessPatterns = accessPatterns.map(List::copyOf);
        unsupported = List.copyOf(unsupported);
    }

    /** The table of that contract name, if the contract has it. */
    public Optional<TableContract> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
