package io.mysql2dynamodb.reporting.summary;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.RepairFigures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What earlier stages wrote for programs, as far as the report tells of it. */
public final class StageRecords {
    private final ArtifactStore artifacts;

    public StageRecords(ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    /** {@code infrastructure.json}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Infrastructure(String contractHash, String checkedAt, boolean matches, List<Table> tables) {

        /** One table as it was found. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Table(String contractName, String physicalName, String status, List<Finding> findings) {}

        /** One thing worth telling of a table. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Finding(String kind, String what, String remedy) {}
    }

    /** {@code verification.json}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Verification(
            String contractHash,
            String at,
            boolean clean,
            List<String> gaps,
            List<String> problems,
            List<String> notes,
            List<Round> rounds,
            List<Sample> samples) {

        /** One difference. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Sample(
                String kind,
                String table,
                String entity,
                String key,
                String source,
                List<String> details,
                List<Attribute> attributes) {}

        /** One attribute that differs; no value where there is none. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Attribute(String path, Optional<String> expected, Optional<String> found) {}

        /** One round of repair: what the verification before it found, and what became of it. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Round(int round, long mismatched, long missing, long extra, RepairFigures outcome) {}
    }

    /** {@code parity.json}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Parity(
            String contractHash, String at, int same, int different, int notCompared, List<Pattern> patterns) {

        /** One access pattern. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Pattern(
                String id,
                String description,
                String verdict,
                String reason,
                boolean ordered,
                int asked,
                long rows,
                List<Difference> differences) {}

        /** Different answers to the same parameters. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Difference(Map<String, String> parameters, List<String> details) {}

        /** The patterns counted. */
        public PatternCounts counts() {
            return new PatternCounts(same, different, notCompared);
        }
    }

    /** {@code accounting.json}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Accounting(String contractHash, List<Entity> entities) {

        /** The accounts of one entity. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Entity(String table, String entity, long sourceRows, List<Child> children) {}

        /** The accounts of one embedded child table. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        public record Child(
                String attribute,
                String childTable,
                long rows,
                long embedded,
                long beyondLimit,
                long orphaned,
                long withQuarantinedParent,
                long withExcludedParent) {}
    }

    /** {@code estimate.json}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Estimate(long rows, long items, long bytes, long writeUnits, double seconds) {}

    public Optional<Estimate> estimate(String run) {
        return read(RunArtifacts.stage(run, 7, "estimate.json"), Estimate.class);
    }

    public Optional<Infrastructure> infrastructure(String run) {
        return read(RunArtifacts.stage(run, 6, "infrastructure.json"), Infrastructure.class);
    }

    public Optional<Verification> verification(String run) {
        return read(RunArtifacts.stage(run, 7, "verification.json"), Verification.class);
    }

    public Optional<Parity> parity(String run) {
        return read(RunArtifacts.stage(run, 7, "parity.json"), Parity.class);
    }

    public Optional<Accounting> accounting(String run) {
        return read(RunArtifacts.stage(run, 7, "accounting.json"), Accounting.class);
    }

    private <T> Optional<T> read(String key, Class<T> type) {
        return artifacts
                .get(key)
                .map(text -> Json.read(new String(text, StandardCharsets.UTF_8), type, artifacts.locate(key)));
    }
}
