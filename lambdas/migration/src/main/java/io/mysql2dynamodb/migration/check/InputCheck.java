package io.mysql2dynamodb.migration.check;

import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.RunPlans;
import io.mysql2dynamodb.migration.estimate.Estimate;
import io.mysql2dynamodb.migration.estimate.Estimator;
import io.mysql2dynamodb.migration.estimate.Pace;
import io.mysql2dynamodb.migration.guard.ConnectionBudget;
import io.mysql2dynamodb.platform.TableNames;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.RunOptions;
import io.mysql2dynamodb.platform.ledger.RunRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checklist before stage 7, and what the gate after it shows. */
public final class InputCheck {
    private final RunRegistry runs;
    private final ArtifactStore artifacts;
    private final RunPlans plans;
    private final TableNames names;
    private final int concurrency;
    private final SourceCheck source;
    private final TargetCheck target;
    private final Estimator estimator;

    /** @param concurrency how many chunks at a time the configuration asks for */
    public InputCheck(
            RunRegistry runs,
            ArtifactStore artifacts,
            RunPlans plans,
            TableNames names,
            int concurrency,
            SourceCheck source,
            TargetCheck target,
            Estimator estimator) {
        this.runs = runs;
        this.artifacts = artifacts;
        this.plans = plans;
        this.names = names;
        this.concurrency = concurrency;
        this.source = source;
        this.target = target;
        this.estimator = estimator;
    }

    /**
     * What was judged.
     *
     * @param items the checklist's lines
     * @param facts for the gate; empty where a line failed
     * @param question what the gate asks
     */
    public record Judged(List<ChecklistItem> items, List<String> facts, String question) {}

    public Judged check(String run) {
        List<ChecklistItem> items = new ArrayList<>();
        boolean live = runs.require(run).options().live();
        String question = CopyQuestion.of(live);
        items.add(InfrastructureProof.judge(
                InfrastructureProof.read(artifacts, run), runs.require(run).requireContractHash()));
        if (!items.get(0).passed()) {
            return new Judged(items, List.of(), question);
        }
        SourceCheck.Judged judged = source.check(run);
        items.addAll(judged.items());
        items.add(target.check(run, plans.contract(run).tables(), live));
        boolean passed = items.stream().allMatch(ChecklistItem::passed);
        return new Judged(
                items,
                judged.plan()
                        .filter(plan -> passed)
                        .map(plan -> facts(run, plan, judged))
                        .orElse(List.of()),
                question);
    }

    /** What the gate shows; the estimate is kept, to be compared with what comes. */
    private List<String> facts(String run, RunPlan plan, SourceCheck.Judged judged) {
        Optional<ConnectionBudget> connections = judged.load()
                .map(load -> ConnectionBudget.of(load, concurrency, ConnectionBudget.connectionsPerChunk(plan)));
        RunOptions options = runs.require(run).options();
        Estimate estimate = estimator.estimate(
                plan,
                new Pace(
                        connections.map(ConnectionBudget::chunksAtATime).orElse(concurrency),
                        options.writeUnitsPerSecond(),
                        options.rowsPerSecond()));
        artifacts.put(MigrationArtifacts.estimate(run), Json.writePretty(estimate));
        List<String> facts = new ArrayList<>(CopyFacts.of(plan, names, options.live(), estimate));
        connections.ifPresent(budget -> facts.addAll(budget.facts()));
        judged.load().ifPresent(load -> load.unknown()
                .forEach(unknown -> facts.add("not known, so not waited for: " + unknown)));
        return facts;
    }
}
