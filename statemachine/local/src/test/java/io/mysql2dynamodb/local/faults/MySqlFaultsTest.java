package io.mysql2dynamodb.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.EmbeddedMySql;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.local.command.ChildRun;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MySQL fails beneath a run: each ends clean by itself, or in a named error from which it is resumed clean. */
@Tag("faults")
@Tag("slow")
class MySqlFaultsTest {

    @TempDir
    private Path folder;

    @Test
    void theServerIsKilledAndStartedAgain() throws Exception {
        AtomicReference<RunningMySql> server = new AtomicReference<>(EmbeddedMySql.start(folder.resolve("mysql")));
        try (CutCable cable = new CutCable(() -> server.get().port());
                DisturbedRun run = DisturbedRun.in(folder.resolve("run"), SharedShop.in(server.get()), cable.port())) {
            Predicate<DynamoCall> fourth = FaultScript.nth(4, run::isCopying);
            CountDownLatch killed = new CountDownLatch(1);
            run.follow(call -> {
                if (fourth.test(call)) {
                    kill(server.get());
                    killed.countDown();
                }
                return Fault.NONE;
            });
            try (ChildRun child = run.start()) {
                killed.await();
                child.awaitPrinted(printed -> printed.contains("(SourceUnreachableException"));
                server.set(EmbeddedMySql.start(folder.resolve("mysql")));
                assertThat(child.exit()).as(child.printed()).isZero();
            }
            FaultReport.add(
                    "mysqld is killed (kill -9) and started again", "during the copy", run.seen(), run.requireClean());
        } finally {
            server.get().stopAndDelete();
        }
    }

    @Test
    void itsConnectionsAreKilled() throws Exception {
        try (DisturbedRun run = DisturbedRun.in(folder)) {
            AtomicInteger left = new AtomicInteger(6);
            CountDownLatch copying = new CountDownLatch(1);
            run.follow(call -> {
                if (run.isCopying(call)) {
                    copying.countDown();
                }
                return Fault.NONE;
            });
            try (ChildRun child = run.start()) {
                copying.await();
                while (child.isAlive() && left.get() > 0) {
                    killQueries(run.reader(), left);
                }
                assertThat(child.exit()).as(child.printed()).isZero();
            }

            assertThat(left.get()).isLessThan(6);
            FaultReport.add(
                    "KILL CONNECTION of sessions at work",
                    "during copy and verification",
                    run.seen(),
                    run.requireClean());
        }
    }

    @Test
    void itsConnectionsAreCut() throws Exception {
        SharedShop shop = SharedShop.shared();
        try (CutCable cable = new CutCable(shop.server()::port);
                DisturbedRun run = DisturbedRun.in(folder, shop, cable.port())) {
            Predicate<DynamoCall> copying = FaultScript.nth(1, run::isCopying);
            Predicate<DynamoCall> verifying = FaultScript.nth(1, run::isVerifying);
            run.follow(call -> {
                if (copying.test(call) || verifying.test(call)) {
                    cable.cutNext(3, 12_000);
                }
                return Fault.NONE;
            });

            assertThat(run.runToItsEnd()).as(run.printed()).isZero();

            assertThat(run.printed()).contains("(SourceUnreachableException, attempt 1)");
            FaultReport.add(
                    "TCP connections to MySQL are cut in the middle of an answer",
                    "three during the copy, three during the verification",
                    run.seen(),
                    run.requireClean());
        }
    }

    @Test
    void itStaysOutOfReach() throws Exception {
        SharedShop shop = SharedShop.shared();
        try (CutCable cable = new CutCable(shop.server()::port);
                DisturbedRun run = DisturbedRun.in(folder, shop, cable.port())) {
            Predicate<DynamoCall> third = FaultScript.nth(3, run::isCopying);
            run.follow(call -> {
                if (third.test(call)) {
                    cable.cut();
                }
                return Fault.NONE;
            });

            assertThat(run.runToItsEnd()).isEqualTo(1);
            assertThat(run.printed())
                    .contains("(SourceUnreachableException)", "cannot be reached", "Check host, port", "resume shop");
            String seen = run.seen();
            cable.mend();

            assertThat(run.resumeToItsEnd()).as(run.printed()).isZero();
            FaultReport.add(
                    "MySQL goes out of reach for good", "during the copy", seen, "resumed: " + run.requireClean());
        }
    }

    private static void kill(RunningMySql server) {
        ProcessHandle.of(server.process().pid()).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    /** Kills sessions of a user that are at work, until so many are killed. */
    private static void killQueries(String user, AtomicInteger left) throws SQLException {
        try (Connection connection = SharedShop.shared().connect();
                Statement statement = connection.createStatement()) {
            List<Long> theirs = new ArrayList<>();
            try (ResultSet sessions = statement.executeQuery(
                    "SELECT ID FROM information_schema.PROCESSLIST WHERE COMMAND <> 'Sleep' AND USER = '" + user
                            + "'")) {
                while (sessions.next()) {
                    theirs.add(sessions.getLong(1));
                }
            }
            for (long session : theirs) {
                kill(statement, session, left);
            }
        }
    }

    private static void kill(Statement statement, long session, AtomicInteger left) throws SQLException {
        try {
            statement.execute("KILL CONNECTION " + session);
            left.decrementAndGet();
        } catch (SQLException e) {
            if (e.getErrorCode() != 1094) { // it has ended meanwhile
                throw e;
            }
        }
    }
}
