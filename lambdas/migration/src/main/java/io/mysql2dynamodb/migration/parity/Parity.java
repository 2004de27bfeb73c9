package io.mysql2dynamodb.migration.parity;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mysql2dynamodb.migration.MigrationArtifacts;
import io.mysql2dynamodb.migration.Words;
import io.mysql2dynamodb.parity.PatternParity;
import io.mysql2dynamodb.parity.PatternParity.Verdict;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The access-pattern parity of a run, the content of {@code parity.json}.
 *
 * @param run the run
 * @param contractHash hash of its contract
 * @param at when it was summed up, ISO-8601 in UTC
 * @param same patterns that both sides answer alike
 * @param different patterns that they do not
 * @param notCompared patterns that were not compared, each with its reason
 * @param patterns every read pattern of the contract, in its order
 */
@JsonPropertyOrder({"run", "contractHash", "at", "same", "different", "notCompared", "patterns"})
public record Parity(
        String run,
        String contractHash,
        String at,
        int same,
        int different,
        int notCompared,
        List<PatternParity> patterns) {

    public Parity {
        patterns = List.copyOf(patterns);
    }

    static Parity of(String run, String contractHash, String at, List<PatternParity> patterns) {
        return new Parity(
                run,
                contractHash,
                at,
                count(patterns, Verdict.SAME),
                count(patterns, Verdict.DIFFERENT),
                count(patterns, Verdict.NOT_COMPARED),
                patterns);
    }

    private static int count(List<PatternParity> patterns, Verdict verdict) {
        return (int) patterns.stream()
                .filter(pattern -> pattern.verdict() == verdict)
                .count();
    }

    /** The latest parity of a run, if there was one. */
    public static Optional<Parity> read(ArtifactStore artifacts, String run) {
        String key = MigrationArtifacts.parity(run);
        return artifacts
                .get(key)
                .map(text -> Json.read(new String(text, StandardCharsets.UTF_8), Parity.class, artifacts.locate(key)));
    }

    /** Whether no pattern is answered differently; one that was not compared does not count. */
    public boolean clean() {
        return different == 0;
    }

    /** The counts in words. */
    public String counts() {
        return Words.count(same, "read pattern") + " answered alike, " + different + " differently, " + notCompared
                + " not compared";
    }

    /** The result in sentences, for the gate. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add("access-pattern parity: " + counts());
        for (PatternParity pattern : patterns) {
            if (pattern.verdict() == Verdict.DIFFERENT) {
                facts.add(pattern.id() + " (" + pattern.description() + ") is answered differently: "
                        + pattern.differences().get(0).details().get(0));
            } else if (pattern.verdict() == Verdict.NOT_COMPARED) {
                facts.add(pattern.id() + " (" + pattern.description() + ") was not compared: " + pattern.reason());
            }
        }
        return facts;
    }
}
