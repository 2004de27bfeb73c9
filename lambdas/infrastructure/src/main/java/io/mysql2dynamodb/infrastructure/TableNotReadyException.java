package io.mysql2dynamodb.infrastructure;

import java.util.List;
import java.util.stream.Collectors;

/** A table or an index is being created or changed; the state machine waits and asks again. */
public final class TableNotReadyException extends RuntimeException {

    TableNotReadyException(List<TableState> tables) {
        super("not ready yet: "
                + tables.stream()
                        .map(table -> "'" + table.physicalName() + "' ("
                                + table.findings().stream().map(Finding::what).collect(Collectors.joining(", ")) + ")")
                        .collect(Collectors.joining(", "))
                + "; wait until they are ACTIVE");
    }
}
