package io.mysql2dynamodb.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.mysql2dynamodb.local.command.ChildRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The disk that holds the run's artifacts is full: the run ends by name, and is resumed clean when there is room. */
@Tag("faults")
@Tag("slow")
class FullDiskTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "as the tables are created, CreateTable, 1",
        "during the copy, BatchWriteItem, 3",
        "during the verification, BatchGetItem, 3",
        "as the last items are looked for, Scan, 6"
    })
    void theDiskIsFullToItsLastByte(String when, String operation, int number) throws Exception {
        assumeTrue(SmallDisk.mayBeMade(folder.resolve("disk")), "only root can make a small disk");
        try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"));
                DisturbedRun run = DisturbedRun.in(folder.resolve("run"), folder.resolve("disk/runs"))) {
            Predicate<DynamoCall> moment =
                    FaultScript.nth(number, call -> call.operation().equals(operation));
            run.follow(call -> {
                if (moment.test(call)) {
                    disk.fill();
                }
                return Fault.NONE;
            });

            assertThat(run.runToItsEnd()).as(run.printed()).isEqualTo(1);
            assertThat(run.printed())
                    .containsPattern("[Nn]o space left on device")
                    .contains("heck ", "resume shop");
            String seen = run.seen();
            disk.free();

            assertThat(run.resumeToItsEnd()).as(run.printed()).isZero();
            assertThat(run.halfFiles()).isEmpty();
            FaultReport.add("the disk of the artifacts is full", when, seen, "resumed: " + run.requireClean());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 34})
    void noFileMayGrowFurther(int kilobytes) throws Exception {
        try (DisturbedRun run = DisturbedRun.in(folder)) {
            List<String> limited = List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$0\" \"$@\"");
            try (ChildRun child = run.start(limited)) {
                assertThat(child.exit()).as(child.printed()).isEqualTo(1);
            }
            assertThat(run.printed()).contains("File too large", "heck ");
            String seen = run.seen();
            boolean begun = Files.exists(run.root());

            assertThat(begun ? run.resumeToItsEnd() : run.runToItsEnd())
                    .as(run.printed())
                    .isZero();
            assertThat(run.halfFiles()).isEmpty();
            FaultReport.add(
                    "no file may have more than " + kilobytes + " KB (ulimit -f)",
                    "from the start",
                    seen,
                    (begun ? "resumed: " : "started anew: ") + run.requireClean());
        }
    }
}
