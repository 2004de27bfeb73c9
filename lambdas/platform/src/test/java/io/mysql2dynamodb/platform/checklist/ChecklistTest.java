package io.mysql2dynamodb.platform.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.platform.artifact.FolderArtifactStore;
import io.mysql2dynamodb.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecklistTest {

    private static final ChecklistItem GOOD = ChecklistItem.passed("the contract is valid", "12 tables, no problem");
    private static final ChecklistItem BAD =
            ChecklistItem.failed("the tables are there", "Orders is missing", "deploy the data stack");

    @TempDir
    Path folder;

    @Test
    void aPassedChecklistIsSaved() {
        ArtifactStore artifacts = new FolderArtifactStore(folder);
        Checklist checklist = new Checklist("r", 6, Checklist.Side.INPUTS, List.of(GOOD));
        assertThat(checklist.saveAndRequire(artifacts)).isEqualTo("r/stage-06/checklist-inputs.json");
        String saved = new String(artifacts.require("r/stage-06/checklist-inputs.json"), StandardCharsets.UTF_8);
        assertThat(saved).contains("\"inputs\"");
        assertThat(Json.read(saved, Checklist.class, "the artifact")).isEqualTo(checklist);
    }

    @Test
    void aFailedChecklistIsSavedAndStopsTheRunWithTheFix() {
        ArtifactStore artifacts = new FolderArtifactStore(folder);
        Checklist checklist = new Checklist("r", 6, Checklist.Side.OUTPUTS, List.of(GOOD, BAD));
        assertThatThrownBy(() -> checklist.saveAndRequire(artifacts))
                .isInstanceOf(ChecklistFailedException.class)
                .hasMessageContaining("outputs of stage 6")
                .hasMessageContaining("the tables are there: Orders is missing. Fix: deploy the data stack")
                .hasMessageNotContaining("12 tables");
        assertThat(artifacts.get("r/stage-06/checklist-outputs.json")).isPresent();
    }

    @Test
    void anEmptyChecklistIsNotPassed() {
        assertThatThrownBy(() -> new Checklist("r", 6, Checklist.Side.INPUTS, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
