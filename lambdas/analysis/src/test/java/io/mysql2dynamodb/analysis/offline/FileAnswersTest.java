package io.mysql2dynamodb.analysis.offline;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.question.QuestionRefusedException;
import io.mysql2dynamodb.analysis.question.QuestionUnansweredException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may come back instead of answers. */
class FileAnswersTest {

    private static final Question PETS = new Question("pets", "SELECT name, age FROM pets", 2);
    private static final String END = "[\"#mysql2dynamodb\", \"end\", 1]\n";

    @TempDir
    Path folder;

    private int files;

    @Test
    void readsRows() {
        FileAnswers answers = FileAnswers.of(List.of(file(start("zoo") + pets("Rex", "Tom") + END)));
        assertThat(answers.answer(PETS)).containsExactly(row("Rex", null), row("Tom", null));
        assertThat(answers.writtenAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.000006Z"));
    }

    @Test
    void readsRowsWhateverTheLineEndsAndTheClientsRemarks() {
        String text = "\uFEFFmysql: [Warning] Using a password on the command line interface can be insecure.\n"
                + start("zoo") + pets("Rex") + END;
        FileAnswers answers = FileAnswers.of(List.of(file(text.replace("\n", "\r\n"))));
        assertThat(answers.answer(PETS)).containsExactly(row("Rex", null));
    }

    @Test
    void takesTheLastAnswerAndNoRefusalAfterOne() {
        String refused = start("zoo") + begin(PETS) + END;
        FileAnswers answers = FileAnswers.of(
                List.of(file(start("zoo") + pets("Rex") + END), file(start("zoo") + pets("Tom") + END), file(refused)));
        assertThat(answers.answer(PETS)).containsExactly(row("Tom", null));
    }

    @Test
    void takesOutputsBehindEachOtherInOneFile() {
        FileAnswers answers = FileAnswers.of(List.of(file(start("zoo") + END + start("zoo") + pets("Rex") + END)));
        assertThat(answers.answer(PETS)).hasSize(1);
    }

    @Test
    void takesNoAnswerToAnotherText() {
        FileAnswers answers = FileAnswers.of(List.of(file(start("zoo") + pets("Rex") + END)));
        assertThatThrownBy(() -> answers.answer(new Question("pets", "SELECT name, age FROM animals", 2)))
                .isInstanceOf(QuestionUnansweredException.class);
    }

    @Test
    void tellsARefusalForWantOfPrivilege() {
        FileAnswers answers = FileAnswers.of(List.of(file(start("zoo") + begin(PETS)
                + "ERROR 1142 (42000) at line 12: SELECT command denied to user 'a'@'b' for table 'pets'\n" + END)));
        assertThatThrownBy(() -> answers.answer(PETS))
                .isInstanceOfSatisfying(QuestionRefusedException.class, refused -> {
                    assertThat(refused.forWantOfPrivilege()).isTrue();
                    assertThat(refused.reason()).startsWith("SELECT command denied");
                });
    }

    @Test
    void namesAFileThatWasCut() {
        incomplete(start("zoo") + pets("Rex"), "--force");
        incomplete(
                start("zoo") + begin(PETS) + "[\"pets\", \"row\", \"Rex\", null]\n", "within the answer to \"pets\"");
        incomplete(start("zoo") + begin(PETS) + "[\"pets\", \"row\", \"Re", "line 3", "ends within this line");
        incomplete(
                start("zoo") + begin(PETS) + "[\"pets\", \"row\", \"Rex\", null]\n[\"pets\", \"end\", 2]\n" + END,
                "line 4",
                "has 1 of its 2 rows");
        incomplete(start("zoo") + "[\"pets\", \"row\", \"Rex\", null]\n" + END, "the beginning of the answer");
        incomplete(start("zoo") + start("zoo") + END, "end before the script's end");
    }

    @Test
    void namesWhatIsNoAnswer() {
        unreadable("", "holds no answers");
        unreadable("id,name\n1,Rex\n", "holds no answers");
        unreadable(pets("Rex"), "line 1", "before the first line");
        unreadable(start("zoo") + "[\"pets\", \"row\", \"R\nex\"]\n" + END, "line 2", "damaged");
        unreadable(start("zoo") + "[\"pets\", null]\n" + END, "line 2");
        unreadable(start("zoo").replace("\\\\", "\\\\\\\\") + END, "--raw");
        unreadable(start("zoo").replace('\u2603', '?') + END, "--default-character-set=utf8mb4");
        assertThatThrownBy(() -> FileAnswers.of(List.of(file(start("zoo") + END, UTF_16LE))))
                .isInstanceOf(AnswersFileException.class);
        assertThatThrownBy(() -> FileAnswers.of(List.of(folder.resolve("nosuch.jsonl"))))
                .isInstanceOf(UnreadableAnswersException.class)
                .hasMessageContaining("nosuch.jsonl");
    }

    @Test
    void namesInvalidUtf8() throws IOException {
        Path file = folder.resolve("binary");
        Files.write(file, new byte[] {'\n', (byte) 0xFF, (byte) 0xFE, 0, '\n'});
        assertThatThrownBy(() -> FileAnswers.of(List.of(file)))
                .isInstanceOf(UnreadableAnswersException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("PowerShell");
    }

    @Test
    void namesAnswersOfAnotherDatabaseOrVersion() {
        assertThatThrownBy(() -> FileAnswers.of(List.of(file(start("zoo") + END), file(start("shop") + END))))
                .isInstanceOf(ForeignAnswersException.class)
                .hasMessageContaining("zoo")
                .hasMessageContaining("shop");
        assertThatThrownBy(() -> FileAnswers.of(List.of(file(start("zoo").replace("\"1\"", "\"99\"") + END))))
                .isInstanceOf(ForeignAnswersException.class)
                .hasMessageContaining("99");
    }

    @Test
    void namesARowWithTooFewValues() {
        String text = start("zoo") + begin(PETS) + "[\"pets\", \"row\", \"Rex\"]\n[\"pets\", \"end\", 1]\n" + END;
        FileAnswers answers = FileAnswers.of(List.of(file(text)));
        assertThatThrownBy(() -> answers.answer(PETS))
                .isInstanceOf(UnreadableAnswersException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("has 1 values");
    }

    private void incomplete(String text, String... hints) {
        assertThatThrownBy(() -> FileAnswers.of(List.of(file(text))))
                .isInstanceOf(IncompleteAnswersException.class)
                .hasMessageContainingAll(hints)
                .hasMessageContaining("answers" + files);
    }

    private void unreadable(String text, String... hints) {
        assertThatThrownBy(() -> FileAnswers.of(List.of(file(text))))
                .isInstanceOf(UnreadableAnswersException.class)
                .hasMessageContainingAll(hints)
                .hasMessageContaining("answers" + files);
    }

    private static String start(String database) {
        return "[\"#mysql2dynamodb\", \"begin\", \"1\", \"" + database
                + "\", \"8.0.15\", \"2026-01-02T03:04:05.000006Z\"," + " \"\\\\ \u00e4 \u2603 \ud83d\ude00\"]\n";
    }

    private static String begin(Question question) {
        return "[\"" + question.id() + "\", \"begin\", \"" + question.fingerprint() + "\"]\n";
    }

    private static String pets(String... names) {
        StringBuilder text = new StringBuilder(begin(PETS));
        for (String name : names) {
            text.append("[\"pets\", \"row\", \"").append(name).append("\", null]\n");
        }
        return text.append("[\"pets\", \"end\", ")
                .append(names.length)
                .append("]\n")
                .toString();
    }

    private static AnswerRow row(String name, String age) {
        return new AnswerRow(Arrays.asList(name, age));
    }

    private Path file(String text) {
        return file(text, UTF_8);
    }

    private Path file(String text, Charset charset) {
        files++;
        try {
            return Files.writeString(folder.resolve("answers" + files), text, charset);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
