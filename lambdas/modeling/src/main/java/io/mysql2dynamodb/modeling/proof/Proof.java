package io.mysql2dynamodb.modeling.proof;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.json.ContractHash;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a proof, the content of {@code proof.json}.
 *
 * @param contractHash hash of the contract that was proven
 * @param rows sampled rows of each source table
 * @param items items that they became, lookup items included
 * @param clashes keys that two sampled rows claim
 * @param quarantined sampled rows that cannot be items, with the reason
 * @param patterns every pattern of the contract, in its order
 */
@JsonPropertyOrder({"contractHash", "rows", "items", "clashes", "quarantined", "patterns"})
public record Proof(
        String contractHash,
        Map<String, Integer> rows,
        long items,
        List<String> clashes,
        List<String> quarantined,
        List<PatternProof> patterns) {

    public Proof {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
        clashes = List.copyOf(clashes);
        quarantined = List.copyOf(quarantined);
        patterns = List.copyOf(patterns);
    }

    /** What is known of a pattern. */
    public enum Verdict {
        /** It was tried, and did what its operation says. */
        @JsonProperty("proven")
        PROVEN,
        /** It was tried, and did something else. */
        @JsonProperty("failed")
        FAILED,
        /** It was not tried, for a reason that is given. */
        @JsonProperty("unproven")
        UNPROVEN
    }

    /**
     * What came of one pattern.
     *
     * @param id the pattern's id
     * @param description what it is for
     * @param kind {@code read} or {@code write}
     * @param verdict what is known
     * @param tried with how many sets of parameters it was tried
     * @param details what differs, or why it was not tried; what else it writes
     */
    public record PatternProof(
            String id, String description, String kind, Verdict verdict, int tried, List<String> details) {
        public PatternProof {
            details = List.copyOf(details);
        }
    }

    /** What is known of a contract that could not be put to the proof. */
    public static Proof untried(MigrationContract contract, String reason) {
        List<PatternProof> patterns = contract.accessPatterns().orElse(List.of()).stream()
                .map(one -> new PatternProof(
                        one.id(),
                        one.description(),
                        one.kind() == AccessPattern.Kind.READ ? "read" : "write",
                        Verdict.UNPROVEN,
                        0,
                        List.of(reason)))
                .toList();
        return new Proof(ContractHash.of(contract), Map.of(), 0, List.of(), List.of(), patterns);
    }

    /** Whether no pattern failed and no two rows share a key; unproven patterns are named, and fail nothing. */
    public boolean holds() {
        return count(Verdict.FAILED) == 0 && clashes.isEmpty();
    }

    /** How many patterns have a verdict. */
    public long count(Verdict verdict) {
        return patterns.stream().filter(one -> one.verdict() == verdict).count();
    }

    /** The counts in words. */
    public String counts() {
        return count(Verdict.PROVEN) + " of " + patterns.size() + " patterns proven, " + count(Verdict.FAILED)
                + " failed, " + count(Verdict.UNPROVEN) + " unproven";
    }
}
