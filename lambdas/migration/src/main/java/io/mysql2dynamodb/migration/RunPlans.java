package io.mysql2dynamodb.migration;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.json.ContractHash;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.projection.ContractCompiler;
import io.mysql2dynamodb.projection.ContractPlan;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.SourceSession;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Loads what a run does. The last plan is kept: a function is called many times for one run, and neither the contract nor
 * the frozen schema of a run ever changes. Thread-safe.
 */
public final class RunPlans {
    private final ArtifactStore artifacts;
    private final AtomicReference<RunPlan> last = new AtomicReference<>();

    public RunPlans(ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    /** The run's contract. */
    public MigrationContract contract(String run) {
        return ContractReader.read(text(RunArtifacts.contract(run))).contract();
    }

    /** The run's contract compiled against the schema that its chunks were planned with. */
    public RunPlan planned(String run) {
        RunPlan kept = last.get();
        if (kept != null && kept.run().equals(run)) {
            return kept;
        }
        RunPlan plan = against(run, schema(run));
        last.set(plan);
        return plan;
    }

    /** The run's contract compiled against the source as it is now, its expressions included. */
    public RunPlan against(String run, SourceSession session) {
        MigrationContract contract = contract(run);
        SourceSchema schema = session.readSchema();
        return plan(run, contract, schema, ContractCompiler.compile(contract, schema, session));
    }

    private RunPlan against(String run, SourceSchema schema) {
        MigrationContract contract = contract(run);
        return plan(run, contract, schema, ContractCompiler.compile(contract, schema));
    }

    private static RunPlan plan(String run, MigrationContract contract, SourceSchema schema, ContractPlan plan) {
        return new RunPlan(run, contract, ContractHash.of(contract), schema, plan);
    }

    /** Keeps the schema that the run's chunks are planned with. */
    public void freeze(String run, SourceSchema schema) {
        artifacts.put(MigrationArtifacts.schema(run), Json.writePretty(schema));
        last.set(null);
    }

    private SourceSchema schema(String run) {
        String key = MigrationArtifacts.schema(run);
        return Json.read(text(key), SourceSchema.class, artifacts.locate(key));
    }

    private String text(String key) {
        return new String(artifacts.require(key), StandardCharsets.UTF_8);
    }
}
