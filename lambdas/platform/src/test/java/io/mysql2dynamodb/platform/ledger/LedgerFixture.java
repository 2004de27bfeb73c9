package io.mysql2dynamodb.platform.ledger;

import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.platform.MovableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A new ledger table in DynamoDB Local for each test. */
abstract class LedgerFixture {

    @RegisterExtension
    static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    final MovableClock clock = new MovableClock();
    LedgerTable ledger;

    @BeforeEach
    void createLedger() {
        String table = DYNAMO.tablePrefix() + "ledger";
        LedgerTable.create(DYNAMO.client(), table);
        LedgerTable.create(DYNAMO.client(), table); // a resumed run finds it there
        ledger = new LedgerTable(DYNAMO.client(), table, clock);
    }

    /** Runs the tasks at the same moment; each result is a value or the exception. */
    static List<Object> atOnce(List<Callable<?>> tasks) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            CyclicBarrier together = new CyclicBarrier(tasks.size());
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<?> task : tasks) {
                running.add(threads.submit(() -> {
                    together.await();
                    return task.call();
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> each : running) {
                try {
                    results.add(each.get());
                } catch (ExecutionException e) {
                    results.add(e.getCause());
                }
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
