package io.mysql2dynamodb.migration.check;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import io.mysql2dynamodb.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What stage 6 wrote in {@code infrastructure.json}, as far as stage 7 relies on it.
 *
 * @param contractHash hash of the contract that the tables were compared with
 * @param checkedAt when
 * @param matches whether every table is what the contract asks for
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record InfrastructureProof(String contractHash, String checkedAt, boolean matches) {
    private static final String CHECK = "the infrastructure was verified with this contract";
    private static final String REPEAT = "run stage 6 first (startAtStage 6)";

    static Optional<InfrastructureProof> read(ArtifactStore artifacts, String run) {
        String key = RunArtifacts.stage(run, 6, "infrastructure.json");
        return artifacts
                .get(key)
                .map(text -> Json.read(
                        new String(text, StandardCharsets.UTF_8), InfrastructureProof.class, artifacts.locate(key)));
    }

    static ChecklistItem judge(Optional<InfrastructureProof> proof, String contractHash) {
        if (proof.isEmpty()) {
            return ChecklistItem.failed(CHECK, "it was not verified in this run", REPEAT);
        }
        InfrastructureProof found = proof.get();
        String what = "verified at " + found.checkedAt() + " with contract " + found.contractHash();
        boolean passed = found.matches() && found.contractHash().equals(contractHash);
        return passed
                ? ChecklistItem.passed(CHECK, what)
                : ChecklistItem.failed(
                        CHECK, what + (found.matches() ? ", which is another" : ", and tables differ"), REPEAT);
    }
}
