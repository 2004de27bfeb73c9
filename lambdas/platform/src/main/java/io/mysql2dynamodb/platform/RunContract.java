package io.mysql2dynamodb.platform;

import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.json.ContractHash;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.json.ReadContract;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.ledger.ContractChangedException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The contract that a run is bound to.
 *
 * @param contract the contract
 * @param hash its hash, which plans and outcomes carry
 * @param warnings what was tolerated in its file
 */
public record RunContract(MigrationContract contract, String hash, List<Problem> warnings) {

    public RunContract {
        warnings = List.copyOf(warnings);
    }

    /**
     * Loads the contract that was frozen when the run was prepared.
     *
     * @throws io.mysql2dynamodb.platform.ledger.NoSuchRunException if the run was never prepared
     * @throws io.mysql2dynamodb.platform.ledger.NoContractBoundException if the run was only analysed so far
     * @throws io.mysql2dynamodb.platform.artifact.ArtifactMissingException if the frozen contract is gone
     * @throws ContractChangedException if it is not the contract any more that the run was prepared with
     */
    public static RunContract load(Wiring wiring, String run) {
        String bound = wiring.runs().require(run).requireContractHash();
        RunContract frozen = parse(wiring.artifacts().require(RunArtifacts.contract(run)));
        if (!frozen.hash().equals(bound)) {
            throw new ContractChangedException(run, bound, frozen.hash());
        }
        return frozen;
    }

    /**
     * Reads a contract's text.
     *
     * @throws io.mysql2dynamodb.contract.InvalidContractException with every problem of its form
     */
    public static RunContract parse(byte[] utf8) {
        ReadContract read = ContractReader.read(new String(utf8, StandardCharsets.UTF_8));
        return new RunContract(read.contract(), ContractHash.of(read.contract()), read.warnings());
    }
}
