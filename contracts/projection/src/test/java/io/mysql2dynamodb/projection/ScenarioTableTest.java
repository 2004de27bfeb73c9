package io.mysql2dynamodb.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioTableTest {

    @TempDir
    Path folder;

    @Test
    void namesWhatFailedAndWhatDidNotRun() throws IOException {
        Scenario held = scenario("a-held", "Keys: A key is a key.\n");
        Scenario failed = scenario("b-failed", "Keys: This | that.\n");
        Scenario silent = scenario("c-silent", "No form at all");
        assertThat(ScenarioTable.markdown(List.of(held, failed, silent), Map.of(held, true, failed, false)))
                .contains("3 cases: 1 green, 1 red, 1 not run.\n")
                .contains("| Keys | 2 | 1 |\n")
                .contains("| Joins | 0 | 0 |\n")
                .contains("| a-held | Keys | A key is a key. | green |\n")
                .contains("| b-failed | Keys | This \\| that. | RED |\n")
                .contains("| c-silent | ? | (its README does not say) | not run |\n");
    }

    @Test
    void readsOnlyOneLineOfAConstructAndASentence() {
        assertThat(ScenarioReadme.read("Table shapes: A view is read.\n"))
                .contains(new ScenarioReadme(Construct.TABLE_SHAPES, "A view is read."));
        assertThat(List.of(
                        "Keys: One line.\nAnother.\n",
                        "Keys: without capital.\n",
                        "Keys: Without an end\n",
                        "Keys: Trailing off...\n",
                        "Locks: No construct of ours.\n",
                        "A sentence alone.\n",
                        ""))
                .allSatisfy(text -> assertThat(ScenarioReadme.read(text)).isEmpty());
    }

    private Scenario scenario(String name, String readme) throws IOException {
        Path path = Files.createDirectory(folder.resolve(name));
        Files.writeString(path.resolve("README"), readme);
        return new Scenario(path);
    }
}
