package io.mysql2dynamodb.migration.check;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.migration.RunPlans;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import io.mysql2dynamodb.target.SegmentedScan;
import java.util.ArrayList;
import java.util.List;

/** The checklist before stage 7, and what the gate after it shows. */
public final class InputCheck {
    private final Wiring wiring;
    private final RunPlans plans;
    private final SourceRows rows;

    public InputCheck(Wiring wiring, RunPlans plans, SourceRows rows) {
        this.wiring = wiring;
        this.plans = plans;
        this.rows = rows;
    }

    /**
     * What was judged.
     *
     * @param items the checklist's lines
     * @param facts for the gate; empty where a line failed
     */
    public record Judged(List<ChecklistItem> items, List<String> facts) {}

    public Judged check(String run) {
        List<ChecklistItem> items = new ArrayList<>();
        items.add(InfrastructureProof.judge(
                InfrastructureProof.read(wiring.artifacts(), run),
                wiring.runs().require(run).contractHash()));
        if (!items.get(0).passed()) {
            return new Judged(items, List.of());
        }
        SourceCheck.Judged source = new SourceCheck(wiring.source(), rows, plans).check(run);
        items.addAll(source.items());
        items.add(targets(run));
        return new Judged(
                items,
                source.plan()
                        .map(plan -> CopyFacts.of(plan, wiring.tableNames()))
                        .orElse(List.of()));
    }

    private ChecklistItem targets(String run) {
        MigrationContract contract = plans.contract(run);
        List<String> tables =
                contract.tables().stream().map(wiring.tableNames()::physical).toList();
        return new TargetCheck(new SegmentedScan(wiring.dynamo())::isEmpty, wiring.leases(), wiring.clock())
                .check(run, tables);
    }
}
