package io.mysql2dynamodb.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.mysql2dynamodb.contract.json.ContractChanges;
import io.mysql2dynamodb.platform.DeployedContract;
import io.mysql2dynamodb.platform.RunContract;
import io.mysql2dynamodb.platform.Wiring;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.IllegalArtifactKeyException;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.ledger.AuditEntry;
import io.mysql2dynamodb.platform.ledger.ContractChangedException;
import io.mysql2dynamodb.platform.ledger.RunRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Begins a run, or goes on with one: names it, binds it to its contract for good, and keeps the choices of the input.
 * Preparing twice for the same execution changes nothing. Thread-safe.
 */
public final class RunPreparation {

    private final Wiring wiring;

    public RunPreparation(Wiring wiring) {
        this.wiring = wiring;
    }

    /**
     * Prepares.
     *
     * @param input the execution's input as it came
     * @return the run as the ledger now has it, and what of its input only the workflow needs
     * @throws InvalidRunInputException if a field of the input cannot be used
     * @throws io.mysql2dynamodb.platform.SourceNotConfiguredException if there is no source to migrate
     * @throws NoContractException if a stage is reached that needs a contract, and there is none
     * @throws io.mysql2dynamodb.contract.InvalidContractException if the contract cannot be read
     * @throws ContractChangedException if the run exists and is bound to another contract
     */
    public PreparedRun prepare(Execution execution, JsonNode input) {
        RunInput choices = RunInputReader.read(input);
        String run = choices.run()
                .orElseGet(
                        () -> RunInputReader.runName("the execution's name, for want of \"run\",", execution.name()));
        wiring.source();
        requireBegun(run, choices);
        Optional<byte[]> frozen = wiring.artifacts().get(RunArtifacts.contract(run));
        if (choices.model() && frozen.isPresent()) {
            throw new InvalidRunInputException(
                    "\"model\"",
                    "true, and run \"" + run + "\" has its contract already, for good",
                    "the name of a new run to make another one");
        }
        choices.preferences().ifPresent(key -> named("preferences", key));
        Optional<byte[]> text =
                frozen.or(() -> needsContract(choices) ? Optional.of(chosenContract(choices)) : Optional.empty());
        Optional<RunContract> contract = text.map(RunContract::parse);
        if (frozen.isPresent() && choices.contract().isPresent()) {
            requireSame(run, contract.orElseThrow(), RunContract.parse(chosenContract(choices)));
        }
        RunRecord registered = register(run, execution, choices, contract.map(RunContract::hash));
        if (frozen.isEmpty()) {
            text.ifPresent(chosen -> wiring.artifacts().put(RunArtifacts.contract(run), chosen));
        }
        return new PreparedRun(registered, choices.model(), choices.preferences());
    }

    /** An analysis needs none, but freezes one that it is given. */
    private static boolean needsContract(RunInput choices) {
        return choices.reachesContract() || choices.contract().isPresent();
    }

    private void requireBegun(String run, RunInput choices) {
        boolean goesOn =
                choices.startAtStage() > RunInput.CONTRACT_STAGE || choices.startAtStage() == RunInput.MODELING_STAGE;
        if (goesOn && wiring.runs().find(run).isEmpty()) {
            throw new InvalidRunInputException(
                    "\"run\"",
                    "\"" + run + "\", which never began",
                    "with startAtStage " + choices.startAtStage() + ", the name of a run that began before");
        }
    }

    private byte[] chosenContract(RunInput choices) {
        if (choices.contract().isPresent()) {
            return named("contract", choices.contract().get());
        }
        DeployedContract deployed = wiring.deployedContract()
                .orElseThrow(() -> new NoContractException("no contract was deployed, and the input names none"));
        return deployed.store()
                .get(deployed.key())
                .orElseThrow(() -> new NoContractException(
                        "the deployed contract " + deployed.store().locate(deployed.key()) + " does not exist"));
    }

    private byte[] named(String field, String key) {
        ArtifactStore artifacts = wiring.artifacts();
        try {
            return artifacts
                    .get(key)
                    .orElseThrow(() -> new InvalidRunInputException(
                            "\"" + field + "\"",
                            "\"" + key + "\", and " + artifacts.locate(key) + " does not exist",
                            "the key of an artifact"));
        } catch (IllegalArtifactKeyException e) {
            throw new InvalidRunInputException("\"" + field + "\"", "\"" + key + "\"", "the key of an artifact");
        }
    }

    private static void requireSame(String run, RunContract bound, RunContract given) {
        if (!bound.hash().equals(given.hash())) {
            throw new ContractChangedException(
                    run, bound.hash(), given.hash(), ContractChanges.between(bound.contract(), given.contract()));
        }
    }

    private RunRecord register(String run, Execution execution, RunInput choices, Optional<String> contractHash) {
        Instant now = wiring.clock().instant();
        RunRecord registered = wiring.runs()
                .register(new RunRecord(
                        run,
                        contractHash,
                        now,
                        List.of(execution.name()),
                        choices.acceptQuarantine(),
                        choices.startAtStage(),
                        choices.stopAfterStage(),
                        choices.options(),
                        choices.analysis()));
        wiring.audit()
                .record(new AuditEntry(
                        run,
                        now,
                        "run-prepared",
                        "PrepareRun",
                        "execution " + execution.name() + " works on the run from stage " + choices.startAtStage()
                                + " to stage " + choices.stopAfterStage(),
                        Map.of(
                                "execution", execution.id(),
                                "contractHash", contractHash.orElse("none yet"),
                                "acceptQuarantine", choices.acceptQuarantine().toString(),
                                "options", choices.options().toString(),
                                "analysis", choices.analysis().toString(),
                                "model", String.valueOf(choices.model()))));
        return registered;
    }
}
