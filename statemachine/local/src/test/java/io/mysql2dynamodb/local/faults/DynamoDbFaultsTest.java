package io.mysql2dynamodb.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.local.command.ChildRun;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DynamoDB fails beneath a run: each ends clean by itself, or in a named error from which it is resumed clean. */
@Tag("faults")
@Tag("slow")
class DynamoDbFaultsTest {

    private static final List<Fault> SUDDEN =
            List.of(Fault.THROTTLE, Fault.SERVER_ERROR, Fault.PARTIAL, Fault.LOST_ANSWER, Fault.CUT);

    @TempDir
    private Path folder;

    private DisturbedRun run;

    @BeforeEach
    void prepare() throws Exception {
        run = DisturbedRun.in(folder);
    }

    @AfterEach
    void end() {
        run.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"THROTTLE", "SERVER_ERROR", "PARTIAL", "LOST_ANSWER", "CUT"})
    void aTenthOfAllRequestsFails(Fault fault) throws Exception {
        run.follow(FaultScript.storm(31, 10, List.of(fault)));

        assertThat(run.runToItsEnd()).as(run.printed()).isZero();

        assertThat(run.proxy().faults().get(fault)).isGreaterThan(5);
        report(fault.toString(), "10 % of all requests, from the first to the last");
    }

    @ParameterizedTest
    @ValueSource(longs = 1)
    void everythingFailsNowAndThen(long seed) throws Exception {
        run.follow(FaultScript.storm(seed, 25, SUDDEN));

        int exit = run.runToItsEnd();
        for (int resumed = 0; exit != 0 && resumed < 5; resumed++) {
            assertThat(run.printed())
                    .containsPattern("what:  .+\\(Target\\w+Exception\\)")
                    .contains("resume");
            exit = run.resumeToItsEnd();
        }

        assertThat(exit).as(run.printed()).isZero();
        report(run.proxy().faults() + ", seed " + seed, "25 % of all requests");
    }

    @Test
    void answersThatNeverCome() throws Exception {
        Predicate<DynamoCall> third = FaultScript.nth(3, run::isCopying);
        Predicate<DynamoCall> second = FaultScript.nth(2, run::isVerifying);
        run.follow(FaultScript.where(call -> third.test(call) || second.test(call), Fault.HANG));

        assertThat(run.runToItsEnd()).as(run.printed()).isZero();

        assertThat(run.proxy().faults()).containsEntry(Fault.HANG, 2);
        report("HANG", "one batch of the copy, one of the verification");
    }

    @Test
    void theServerDiesAndComesBack() throws Exception {
        CountDownLatch copying = new CountDownLatch(1);
        Predicate<DynamoCall> fifth = FaultScript.nth(5, run::isCopying);
        run.follow(call -> {
            if (fifth.test(call)) {
                copying.countDown();
            }
            return copying.getCount() == 0 ? Fault.CUT : Fault.NONE;
        });
        try (ChildRun child = run.start()) {
            copying.await();
            run.proxy().die();
            child.awaitPrinted(printed -> printed.contains("TargetUnreachableException"));
            run.follow(FaultScript.NONE);
            run.proxy().begin();
            assertThat(child.exit()).as(child.printed()).isZero();
        }
        report("the endpoint dies and comes back", "during the copy");
    }

    @Test
    void theServerDiesForGood() throws Exception {
        CountDownLatch verifying = new CountDownLatch(1);
        Predicate<DynamoCall> fifth = FaultScript.nth(5, run::isVerifying);
        run.follow(call -> {
            if (fifth.test(call)) {
                verifying.countDown();
            }
            return verifying.getCount() == 0 ? Fault.CUT : Fault.NONE;
        });
        try (ChildRun child = run.start()) {
            verifying.await();
            run.proxy().die();
            assertThat(child.exit()).isEqualTo(1);
            assertThat(child.printed())
                    .contains(
                            "(TargetUnreachableException)",
                            "got no answer",
                            "Check that the endpoint is up",
                            "resume shop");
        }
        String seen = run.seen();
        run.follow(FaultScript.NONE);
        run.proxy().begin();

        assertThat(run.resumeToItsEnd()).as(run.printed()).isZero();
        FaultReport.add(
                "the endpoint dies for good", "during the verification", seen, "resumed: " + run.requireClean());
    }

    private void report(String fault, String when) throws Exception {
        FaultReport.add(fault, when, run.seen(), run.requireClean());
    }
}
