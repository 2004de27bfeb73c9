package io.mysql2dynamodb.infrastructure;

import io.mysql2dynamodb.infrastructure.TableState.Status;
import java.util.Comparator;
import java.util.List;

/** Looks every table of a contract up and judges it. */
public final class TableInspector {
    private final TableCatalog catalog;

    public TableInspector(TableCatalog catalog) {
        this.catalog = catalog;
    }

    /** One state per expected table, in the given order. */
    public List<TableState> inspect(List<ExpectedTable> tables) {
        return tables.stream().map(this::inspect).toList();
    }

    private TableState inspect(ExpectedTable expected) {
        return catalog.describe(expected.physicalName())
                .map(actual -> judge(expected, actual))
                .orElseGet(() -> state(
                        expected,
                        Status.MISSING,
                        List.of(Finding.differs("it does not exist", "deploy the data stack with this contract"))));
    }

    private static TableState judge(ExpectedTable expected, ActualTable actual) {
        if (!actual.busy().isEmpty()) {
            return state(
                    expected,
                    Status.NOT_READY,
                    List.of(Finding.note(String.join(", ", actual.busy()), "wait until it is ACTIVE")));
        }
        List<Finding> findings = TableComparison.compare(expected, actual).stream()
                .sorted(Comparator.comparing(Finding::kind))
                .toList();
        boolean differs = findings.stream().anyMatch(Finding::differs);
        return state(expected, differs ? Status.DIFFERS : Status.MATCHES, findings);
    }

    private static TableState state(ExpectedTable expected, Status status, List<Finding> findings) {
        return new TableState(expected.contractName(), expected.physicalName(), status, findings);
    }
}
