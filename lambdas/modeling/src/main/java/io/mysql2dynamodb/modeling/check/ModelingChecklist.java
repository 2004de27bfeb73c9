package io.mysql2dynamodb.modeling.check;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.json.ContractHash;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.modeling.Modeling;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.output.CatalogSchema;
import io.mysql2dynamodb.modeling.output.ModelingFiles;
import io.mysql2dynamodb.modeling.proof.Proof;
import io.mysql2dynamodb.modeling.stage.ModelingArtifacts;
import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import io.mysql2dynamodb.platform.ledger.Gate;
import io.mysql2dynamodb.platform.ledger.GateStatus;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The checklists before and after stage 2. */
public final class ModelingChecklist {

    /** The gate of stage 1. */
    public static final String REQUIREMENTS = "requirements";

    private ModelingChecklist() {}

    /** Before the design: there is an analysis, and people said that it is complete. */
    public static List<ChecklistItem> inputs(ModelingArtifacts artifacts, String run, Optional<Gate> requirements) {
        List<ChecklistItem> items = new ArrayList<>();
        String again = "run stage 1 again: start the run with startAtStage 1";
        items.add(artifacts
                .catalog(run)
                .map(catalog -> ChecklistItem.passed(
                        "the schema was read", catalog.tables().size() + " tables of '" + catalog.database() + "'"))
                .orElseGet(() -> ChecklistItem.failed("the schema was read", "there is no schema.json", again)));
        items.add(artifacts
                .workload(run)
                .map(workload -> ChecklistItem.passed(
                        "the access patterns are known", workload.patterns().size() + " access patterns"))
                .orElseGet(() -> ChecklistItem.failed(
                        "the access patterns are known", "there is no access-patterns.json", again)));
        String check = "somebody approved that the requirements are complete";
        items.add(requirements
                .filter(gate -> gate.status() == GateStatus.APPROVED)
                .map(gate -> ChecklistItem.passed(
                        check, gate.decision().map(one -> "by " + one.by()).orElse("approved")))
                .orElseGet(
                        () -> ChecklistItem.failed(check, "the gate '" + REQUIREMENTS + "' is not approved", again)));
        return items;
    }

    /** After the design: its files are there and agree, and it was proven. */
    public static List<ChecklistItem> outputs(
            ModelingArtifacts artifacts, String run, Modeling modeling, Design design) {
        List<ChecklistItem> items = new ArrayList<>();
        String again = "redrive the execution from the design on";
        List<String> missing = ModelingFiles.NAMES.stream()
                .filter(name -> artifacts.file(run, name).isEmpty())
                .toList();
        items.add(
                missing.isEmpty()
                        ? ChecklistItem.passed("every document is there", String.join(", ", ModelingFiles.NAMES))
                        : ChecklistItem.failed("every document is there", "missing: " + missing, again));
        if (!missing.isEmpty()) {
            return items;
        }
        MigrationContract contract = ContractReader.read(
                        new String(artifacts.file(run, ModelingFiles.CONTRACT).orElseThrow(), StandardCharsets.UTF_8))
                .contract();
        List<Problem> errors = ContractValidator.validate(contract, CatalogSchema.of(modeling.catalog())).stream()
                .filter(Problem::isError)
                .toList();
        items.add(
                errors.isEmpty()
                        ? ChecklistItem.passed("the contract is valid against the analysed schema", "no errors")
                        : ChecklistItem.failed(
                                "the contract is valid against the analysed schema",
                                errors.get(0).toString(),
                                "correct the contract, or the schema that was analysed"));
        int known = design.patterns().size() + design.refused().size();
        int patterns = modeling.workload().patterns().size();
        items.add(
                known == patterns
                        ? ChecklistItem.passed(
                                "every access pattern is answered, or refused with a reason",
                                design.patterns().size() + " answered, "
                                        + design.refused().size() + " refused")
                        : ChecklistItem.failed(
                                "every access pattern is answered, or refused with a reason",
                                known + " of " + patterns,
                                again));
        items.add(proven(artifacts.proof(run), ContractHash.of(contract), again));
        return items;
    }

    private static ChecklistItem proven(Optional<Proof> proof, String hash, String again) {
        String check = "this contract was put to the proof, and no pattern failed";
        if (proof.isEmpty() || !proof.get().contractHash().equals(hash)) {
            return ChecklistItem.failed(check, "it was not put to the proof", again);
        }
        return proof.get().holds()
                ? ChecklistItem.passed(check, proof.get().counts())
                : ChecklistItem.failed(check, proof.get().counts(), "see proof.md, and ask for another design");
    }
}
