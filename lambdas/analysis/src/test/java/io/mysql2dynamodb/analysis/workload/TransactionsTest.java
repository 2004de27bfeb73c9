package io.mysql2dynamodb.analysis.workload;

import static io.mysql2dynamodb.analysis.workload.Watched.executions;
import static io.mysql2dynamodb.analysis.workload.Watched.query;
import static io.mysql2dynamodb.analysis.workload.Watched.record;
import static io.mysql2dynamodb.analysis.workload.Watched.setAside;
import static io.mysql2dynamodb.analysis.workload.Watched.transactions;
import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.log.LogFormat;
import io.mysql2dynamodb.analysis.log.LoggedStatement;
import io.mysql2dynamodb.analysis.log.LoggedStatement.Command;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.workload.Observation;
import io.mysql2dynamodb.workload.SetAside.Reason;
import io.mysql2dynamodb.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionsTest {

    @Test
    void groupsTransactionsByTheirPatternsInTheOrderOfTheFirstExecution() {
        Workload workload = new Watched()
                .generalLog(
                        query(0, 1, "BEGIN"),
                        query(1, 1, "INSERT orders"),
                        query(2, 1, "INSERT items"),
                        query(3, 1, "INSERT items"),
                        query(4, 1, "COMMIT"),
                        query(5, 2, "BEGIN"),
                        query(6, 2, "INSERT orders"),
                        query(7, 2, "INSERT items"),
                        query(8, 2, "ROLLBACK"),
                        query(9, 2, "BEGIN"),
                        query(10, 2, "INSERT items"),
                        query(11, 2, "INSERT orders"),
                        query(12, 2, "COMMIT"))
                .workload();

        assertThat(transactions(workload))
                .containsExactlyInAnyOrder(
                        "1/1: INSERT orders x1-1, INSERT items x1-2", "1/0: INSERT items x1-1, INSERT orders x1-1");
        assertThat(workload.transactions().get(0).id()).isEqualTo("TX1");
        assertThat(workload.transactions().get(0).averageRps().getAsDouble()).isEqualTo(2 / 12.0);
        assertThat(setAside(workload, Reason.TRANSACTION_CONTROL)).isEqualTo(6);
    }

    @Test
    void whatIsOutsideOfATransactionIsNone() {
        assertThat(transactions(new Watched()
                        .generalLog(query(0, 1, "INSERT orders"), query(1, 1, "COMMIT"), query(2, 1, "BEGIN"))
                        .workload()))
                .isEmpty();
    }

    @Test
    void withoutAutocommitEachCommitEndsATransaction() {
        Workload workload = new Watched()
                .generalLog(
                        query(0, 1, "SET autocommit=0"),
                        query(1, 1, "INSERT orders"),
                        query(2, 1, "COMMIT"),
                        query(3, 1, "INSERT orders"),
                        query(4, 1, "INSERT items"),
                        query(5, 1, "SET autocommit=1"),
                        query(6, 1, "UPDATE orders"))
                .workload();

        assertThat(transactions(workload))
                .containsExactlyInAnyOrder("1/0: INSERT orders x1-1", "1/0: INSERT orders x1-1, INSERT items x1-1");
        assertThat(executions(workload, "UPDATE orders")).isEqualTo(1);
    }

    @Test
    void settingAutocommitOnWhereItIsOnCommitsNothing() {
        assertThat(transactions(new Watched()
                        .generalLog(
                                query(0, 1, "BEGIN"),
                                query(1, 1, "INSERT orders"),
                                query(2, 1, "SET autocommit=1"),
                                query(3, 1, "INSERT items"),
                                query(4, 1, "ROLLBACK"))
                        .workload()))
                .containsExactly("0/1: INSERT orders x1-1, INSERT items x1-1");
    }

    @Test
    void definitionsTruncationsAndANewBeginCommit() {
        Workload workload = new Watched()
                .generalLog(
                        query(0, 1, "BEGIN"),
                        query(1, 1, "INSERT a"),
                        query(2, 1, "CREATE TABLE x"),
                        query(3, 1, "BEGIN"),
                        query(4, 1, "INSERT b"),
                        query(5, 1, "TRUNCATE t"),
                        query(6, 1, "BEGIN"),
                        query(7, 1, "INSERT c"),
                        query(8, 1, "BEGIN"),
                        query(9, 1, "ROLLBACK"))
                .workload();

        assertThat(transactions(workload))
                .containsExactlyInAnyOrder("1/0: INSERT a x1-1", "1/0: INSERT b x1-1", "1/0: INSERT c x1-1");
        assertThat(executions(workload, "TRUNCATE t")).isEqualTo(1);
    }

    @Test
    void theEndOfAConnectionRollsBack() {
        for (Command end : List.of(Command.QUIT, Command.CHANGE_USER, Command.RESET_CONNECTION, Command.CONNECT)) {
            Workload workload = new Watched()
                    .generalLog(
                            query(0, 1, "SET autocommit=0"),
                            query(1, 1, "INSERT orders"),
                            record(2, 1, end, ""),
                            query(3, 1, "INSERT items"))
                    .workload();

            assertThat(transactions(workload)).as(end.name()).containsExactly("0/1: INSERT orders x1-1");
            assertThat(executions(workload, "INSERT items")).isEqualTo(1);
        }
    }

    @Test
    void aChainedCommitBeginsTheNextOne() {
        assertThat(transactions(new Watched()
                        .generalLog(
                                query(0, 1, "BEGIN"),
                                query(1, 1, "INSERT a"),
                                query(2, 1, "COMMIT AND CHAIN"),
                                query(3, 1, "INSERT b"),
                                query(4, 1, "SAVEPOINT s"),
                                query(5, 1, "INSERT b"),
                                query(6, 1, "COMMIT"))
                        .workload()))
                .containsExactlyInAnyOrder("1/0: INSERT a x1-1", "1/0: INSERT b x2-2");
    }

    @Test
    void aTransactionThatTheLogLeavesOpenIsInNoKindButCounted() {
        Workload workload = new Watched()
                .generalLog(query(0, 1, "BEGIN"), query(1, 1, "INSERT a"), query(2, 1, "INSERT b"))
                .workload();

        assertThat(workload.transactions()).isEmpty();
        assertThat(Watched.coAccess(workload, "a", "b").writesToBoth()).isEqualTo(1);
        assertThat(workload.gaps()).extracting(Gap::reason).anySatisfy(reason -> assertThat(reason)
                .startsWith("1 transactions had not ended"));
    }

    @Test
    void aRotatedLogGoesOnWithItsTransactions() {
        Watched watched = new Watched();
        watched.log(
                "general.log.1",
                LogFormat.GENERAL_FILE,
                List.of(query(0, 1, "SET autocommit=0"), query(1, 1, "INSERT a")));
        watched.log("general.log", LogFormat.GENERAL_FILE, List.of(query(2, 1, "INSERT b"), query(3, 1, "COMMIT")));
        Workload workload = watched.workload();

        assertThat(transactions(workload)).containsExactly("1/0: INSERT a x1-1, INSERT b x1-1");
        assertThat(workload.observations())
                .extracting(Observation::name)
                .containsExactly("general.log.1", "general.log");
    }

    @Test
    void connectionsOfALogFromBeforeAreOthers() {
        Watched watched = new Watched();
        watched.log("b", LogFormat.GENERAL_FILE, List.of(query(100, 1, "BEGIN"), query(101, 1, "INSERT a")));
        watched.log("a", LogFormat.GENERAL_FILE, List.of(query(2, 1, "INSERT b"), query(3, 1, "COMMIT")));

        assertThat(transactions(watched.workload())).isEmpty();
    }

    @Test
    void aCommitOfWhatWasNotSeenToBeginIsSaid() {
        Workload workload = new Watched()
                .generalLog(query(0, 1, "INSERT a"), query(1, 1, "INSERT b"), query(2, 1, "COMMIT"))
                .workload();

        assertThat(workload.observations().get(0).remarks())
                .singleElement()
                .asString()
                .startsWith("1 COMMITs end a transaction whose beginning is not in the log");
    }

    @Test
    void theStepsOfOneTransactionAreBounded() {
        List<LoggedStatement> records = new ArrayList<>();
        records.add(query(0, 1, "BEGIN"));
        for (int table = 0; table < 300; table++) {
            records.add(query(1, 1, "INSERT t" + table));
        }
        records.add(query(2, 1, "COMMIT"));
        Workload workload = new Watched()
                .log("general.log", LogFormat.GENERAL_FILE, records)
                .workload();

        assertThat(workload.transactions().get(0).steps()).hasSize(OpenTransaction.MOST_STEPS);
        assertThat(workload.coAccess()).hasSize(300 * 299 / 2);
        assertThat(workload.gaps())
                .extracting(Gap::reason)
                .anyMatch(reason -> reason.startsWith("1 transactions have"));
    }
}
