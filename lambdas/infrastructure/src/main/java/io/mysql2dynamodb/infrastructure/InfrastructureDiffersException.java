package io.mysql2dynamodb.infrastructure;

import java.util.List;
import java.util.stream.Collectors;

/** A table is missing or is not what the contract asks for; the message names every difference and its remedy. */
public final class InfrastructureDiffersException extends RuntimeException {

    InfrastructureDiffersException(List<TableState> tables) {
        super("the tables are not what the contract asks for:\n" + describe(tables)
                + "\nThen run stage 6 again (redrive, resume, or startAtStage 6).");
    }

    private static String describe(List<TableState> tables) {
        return tables.stream()
                .filter(table -> !table.differences().isEmpty())
                .map(table -> "- table '" + table.physicalName() + "': " + String.join("; and ", table.differences()))
                .collect(Collectors.joining("\n"));
    }
}
