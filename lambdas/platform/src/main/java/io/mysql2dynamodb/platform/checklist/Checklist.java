package io.mysql2dynamodb.platform.checklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.RunArtifacts;
import io.mysql2dynamodb.platform.json.Json;
import java.util.List;
import java.util.Locale;

/**
 * A stage's checklist, before it (inputs) or after it (outputs).
 *
 * @param run the run
 * @param stage the stage's number
 * @param side before or after
 * @param items its lines, in order; at least one
 */
public record Checklist(String run, int stage, Side side, List<ChecklistItem> items) {

    /** Which end of a stage is checked. */
    public enum Side {
        @JsonProperty("inputs")
        INPUTS,
        @JsonProperty("outputs")
        OUTPUTS
    }

    public Checklist {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a checklist without lines would pass whatever happened");
        }
    }

    /** Whether every line passed. */
    public boolean passed() {
        return items.stream().allMatch(ChecklistItem::passed);
    }

    /** Key of the checklist's artifact: {@code <run>/stage-06/checklist-inputs.json}. */
    public String key() {
        return RunArtifacts.stage(run, stage, "checklist-" + side.name().toLowerCase(Locale.ROOT) + ".json");
    }

    /**
     * Writes the checklist as an artifact, whether it passed or not.
     *
     * @return the artifact's key
     * @throws ChecklistFailedException if a line did not pass, naming each that did not
     */
    public String saveAndRequire(ArtifactStore artifacts) {
        artifacts.put(key(), Json.writePretty(this));
        if (!passed()) {
            throw new ChecklistFailedException(this, artifacts.locate(key()));
        }
        return key();
    }
}
