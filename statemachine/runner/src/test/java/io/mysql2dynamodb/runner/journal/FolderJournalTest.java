package io.mysql2dynamodb.runner.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderJournalTest {

    @TempDir
    Path folder;

    @Test
    void readsBackWholeLinesInOrder() {
        FolderJournal journal = new FolderJournal(folder);
        try (ExecutionJournal.Claim claim = journal.claim("e").orElseThrow()) {
            claim.append("s", "{\"a\":\"ğ😀\"}", false);
            claim.append("s", "{\"b\":2}", true);

            assertThat(journal.read("e", "s")).containsExactly("{\"a\":\"ğ😀\"}", "{\"b\":2}");
            assertThat(journal.read("e", "other")).isEmpty();
            assertThat(journal.executions()).containsExactly("e");
        }
    }

    @Test
    void ignoresATornLastLineAndCutsItOffBeforeWritingOn() throws IOException {
        FolderJournal journal = new FolderJournal(folder);
        try (ExecutionJournal.Claim claim = journal.claim("e").orElseThrow()) {
            claim.append("s", "{\"a\":1}", false);
        }
        Files.writeString(folder.resolve("e/s.jsonl"), "{\"torn\":", StandardOpenOption.APPEND);

        assertThat(journal.read("e", "s")).containsExactly("{\"a\":1}");
        try (ExecutionJournal.Claim claim = journal.claim("e").orElseThrow()) {
            claim.append("s", "{\"b\":2}", false);
        }
        assertThat(journal.read("e", "s")).containsExactly("{\"a\":1}", "{\"b\":2}");
    }

    @Test
    void lendsAnExecutionToOneWriterAtATime() {
        FolderJournal journal = new FolderJournal(folder);
        ExecutionJournal.Claim first = journal.claim("e").orElseThrow();

        assertThat(journal.claimed("e")).isTrue();
        assertThat(new FolderJournal(folder).claim("e")).isEmpty();
        first.close();
        assertThat(journal.claimed("e")).isFalse();
        assertThat(journal.claimed("unknown")).isFalse();
    }

    @Test
    void keepsAClaimThatItsOwnProcessLooksAt() throws IOException, InterruptedException {
        FolderJournal journal = new FolderJournal(folder);
        try (ExecutionJournal.Claim claim = journal.claim("e").orElseThrow()) {
            claim.append("s", "1", false);
            assertThat(journal.claimed("e")).isTrue();

            assertThat(claimedForAnotherProcess("e")).isEqualTo("true");
        }
        assertThat(claimedForAnotherProcess("e")).isEqualTo("false");
    }

    private String claimedForAnotherProcess(String execution) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ClaimProbe.class.getName(),
                        folder.toString(),
                        execution)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return answer;
    }
}
