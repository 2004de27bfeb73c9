package io.mysql2dynamodb.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunningProcessTest {
    private Process process;

    @BeforeEach
    void startOne() throws IOException {
        process = new ProcessBuilder("sleep", "61.25").start();
    }

    @AfterEach
    void endIt() {
        process.destroyForcibly();
    }

    @Test
    void stopsTheProcessItNames() {
        RunningProcess ours = RunningProcess.of(process.toHandle(), "61.25");

        assertThat(ours.isRunning()).isTrue();
        assertThat(ours.stop()).isTrue();
        assertThat(ours.isRunning()).isFalse();
        assertThat(process.isAlive()).isFalse();
        assertThat(ours.stop()).isFalse();
    }

    @Test
    void leavesAForeignProcessAloneThatGotItsId() {
        RunningProcess ended = RunningProcess.of(process.toHandle(), "--datadir=/somewhere/else");

        assertThat(ended.isRunning()).isFalse();
        assertThat(ended.stop()).isFalse();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void leavesAProcessAloneWhoseFolderOnlyBeginsLikeOurs() {
        RunningProcess other = RunningProcess.of(process.toHandle(), "61.2");

        assertThat(other.stop()).isFalse();
        assertThat(process.isAlive()).isTrue();
    }

    @Test
    void leavesAProcessAloneThatStartedAtAnotherTime() {
        RunningProcess now = RunningProcess.of(process.toHandle(), "61.25");
        RunningProcess earlier =
                new RunningProcess(now.pid(), now.startedAt().minus(Duration.ofHours(1)), now.marker());

        assertThat(earlier.stop()).isFalse();
        assertThat(process.isAlive()).isTrue();
    }
}
