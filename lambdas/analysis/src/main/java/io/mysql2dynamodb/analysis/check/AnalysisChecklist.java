package io.mysql2dynamodb.analysis.check;

import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import io.mysql2dynamodb.workload.Workload;
import java.util.List;
import java.util.stream.Stream;

/** The checklists before and after stage 1. Stateless and thread-safe. */
public final class AnalysisChecklist {

    private AnalysisChecklist() {}

    /** Before the analysis: whether there is something to look at. */
    public static List<ChecklistItem> inputs(AnalysisInputs given) {
        return InputLines.of(given);
    }

    /**
     * After the analysis: whether what was found is whole and fits together. What could not be seen, and rates that nobody
     * knows, are shown and do not fail: the gate decides about them.
     */
    public static List<ChecklistItem> outputs(DatabaseCatalog catalog, Workload workload) {
        return Stream.concat(CatalogLines.of(catalog, workload).stream(), WorkloadLines.of(catalog, workload).stream())
                .toList();
    }
}
