package io.mysql2dynamodb.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.local.command.ChildRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program is killed (kill -9) at twenty random points, spread over whole runs, and resumed each time: what it leaves
 * is what a run leaves that nothing disturbs. A point is a size of the execution's journal, which grows with every step
 * from the first to the last, and a random moment after it.
 */
@Tag("faults")
@Tag("slow")
class KilledProgramTest {

    private static final int RUNS = 2;
    private static final int KILLS = 10;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void isKilledTenTimes(int number) throws Exception {
        long whole = DisturbedRun.undisturbed().journal();
        Random random = new Random(4_000 + number);
        List<Double> points = IntStream.range(0, KILLS)
                .mapToObj(kill -> (kill * RUNS + number + random.nextDouble()) / (KILLS * RUNS))
                .toList();
        int kills = 0;
        try (DisturbedRun run = DisturbedRun.in(folder.resolve("killed"))) {
            for (double point : points) {
                try (ChildRun child = kills == 0 ? run.start() : run.resume()) {
                    if (awaitJournal(run, child, (long) (point * whole))) {
                        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(30_000)));
                        child.kill();
                        kills++;
                        FaultReport.add(
                                "kill -9 of the program",
                                "run %d, at %2.0f %% of its steps".formatted(number + 1, point * 100),
                                stood(run),
                                "resumed");
                    }
                }
            }
            assertThat(kills).isEqualTo(KILLS);
            assertThat(run.resumeToItsEnd()).as(run.printed()).isZero();
            FaultReport.add(
                    "kill -9 of the program", "run %d, its end".formatted(number + 1), run.seen(), run.requireClean());
        }
    }

    private static String stood(DisturbedRun run) throws IOException {
        Path status = run.root().resolve(".runner/status.json");
        return Files.exists(status)
                ? "nothing; its status: " + Files.readString(status).replaceAll("\\s+", " ")
                : "nothing";
    }

    /** @return false when the program ended before */
    private static boolean awaitJournal(DisturbedRun run, ChildRun child, long bytes) throws IOException {
        while (run.journal() < bytes || !Files.exists(run.root().resolve(".runner/configuration.json"))) {
            if (!child.isAlive()) {
                return false;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
        return true;
    }
}
