package io.mysql2dynamodb.infrastructure;

import io.mysql2dynamodb.infrastructure.TableState.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the gate of stage 6 shows of the tables. */
public final class InfrastructureFacts {

    private InfrastructureFacts() {}

    /** One line for each kind of table, then one for each thing that needs doing. */
    public static List<String> of(List<TableState> tables) {
        List<String> facts = new ArrayList<>();
        add(facts, tables, Status.MATCHES, "as the contract asks");
        add(facts, tables, Status.MISSING, "missing, to be created");
        add(facts, tables, Status.DIFFERS, "different from the contract");
        add(facts, tables, Status.NOT_READY, "not ready yet");
        for (TableState table : tables) {
            if (table.status() != Status.MISSING) {
                table.findings().forEach(finding -> facts.add("table '" + table.physicalName() + "': " + finding));
            }
        }
        return facts;
    }

    public static int count(List<TableState> tables, Status status) {
        return (int) tables.stream().filter(table -> table.status() == status).count();
    }

    private static void add(List<String> facts, List<TableState> tables, Status status, String words) {
        int count = count(tables, status);
        if (count > 0) {
            facts.add(count + " of " + tables.size() + " tables " + words + ": "
                    + tables.stream()
                            .filter(table -> table.status() == status)
                            .map(TableState::physicalName)
                            .collect(Collectors.joining(", ")));
        }
    }
}
