package io.mysql2dynamodb.platform.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every artifact store must do. */
abstract class ArtifactStoreContract {

    abstract ArtifactStore store();

    @Test
    void anArtifactIsReadAsItWasWritten() throws IOException {
        byte[] content = {0, 1, -1, '\n', 'x'};
        store().put("r1/stage-07/a.bin", content);
        assertThat(store().get("r1/stage-07/a.bin")).contains(content);
        try (var stream = store().read("r1/stage-07/a.bin").orElseThrow()) {
            assertThat(stream.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void aLaterArtifactReplacesTheEarlierAsAWhole() {
        store().put("r2/a.txt", utf8("a long text"));
        store().put("r2/a.txt", utf8("short"));
        assertThat(store().get("r2/a.txt")).contains(utf8("short"));
    }

    @Test
    void whatIsNotThereIsEmptyOrNamed() {
        assertThat(store().get("r3/none")).isEmpty();
        assertThat(store().read("r3/none")).isEmpty();
        assertThat(store().list("r3/")).isEmpty();
        assertThatThrownBy(() -> store().require("r3/none"))
                .isInstanceOf(ArtifactMissingException.class)
                .hasMessageContaining("r3/none");
    }

    @Test
    void nothingIsSeenBeforeTheCommit() throws IOException {
        store().put("r4/a.txt", utf8("old"));
        try (ArtifactWriter writer = store().write("r4/a.txt")) {
            writer.write(utf8("new"));
            writer.flush();
            assertThat(store().get("r4/a.txt")).contains(utf8("old"));
            assertThat(store().list("r4/")).containsExactly("r4/a.txt");
            writer.commit();
        }
        assertThat(store().get("r4/a.txt")).contains(utf8("new"));
    }

    @Test
    void whatIsNotCommittedIsDropped() throws IOException {
        try (ArtifactWriter writer = store().write("r5/a.txt")) {
            writer.write(utf8("half"));
        }
        assertThat(store().list("r5/")).isEmpty();
    }

    @Test
    void listsKeysByPrefixInOrder() {
        for (String key : List.of("r6/stage-07/b", "r6/stage-07/a.jsonl", "r6/stage-08/c", "r66/d")) {
            store().put(key, utf8(key));
        }
        assertThat(store().list("r6/")).containsExactly("r6/stage-07/a.jsonl", "r6/stage-07/b", "r6/stage-08/c");
        assertThat(store().list("r6/stage-07/a")).containsExactly("r6/stage-07/a.jsonl");
        assertThat(store().list("r6")).hasSize(4);
    }

    @Test
    void manyLinesAreWrittenAndReadOneByOne() {
        JsonLines lines = new JsonLines(store());
        long written =
                lines.write("r7/lines.jsonl", IntStream.range(0, 5_000).mapToObj(i -> new Line(i, "ığ😀\n" + i)));
        List<Line> read = new ArrayList<>();
        lines.read("r7/lines.jsonl", Line.class, read::add);
        assertThat(written).isEqualTo(5_000);
        assertThat(read).hasSize(5_000).contains(new Line(4_999, "ığ😀\n4999"));
    }

    @Test
    void aBrokenLineIsNamed() {
        store().put("r8/lines.jsonl", utf8("{\"number\":1,\"text\":\"\"}\n{\"number\":"));
        assertThatThrownBy(() -> new JsonLines(store()).read("r8/lines.jsonl", Line.class, line -> {}))
                .isInstanceOf(ArtifactStoreException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("r8/lines.jsonl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/a", "a/", "a//b", "../a", "a/../b", "a/.", "a/.hidden", "a b", "a\\b", "ı", "a/\u0000"})
    void refusesKeysThatAreNotPlainPaths(String key) {
        assertThatThrownBy(() -> store().put(key, new byte[0])).isInstanceOf(IllegalArtifactKeyException.class);
        assertThatThrownBy(() -> store().get(key)).isInstanceOf(IllegalArtifactKeyException.class);
        assertThatThrownBy(() -> store().write(key)).isInstanceOf(IllegalArtifactKeyException.class);
    }

    record Line(int number, String text) {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
