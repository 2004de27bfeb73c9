package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.embedded.RunningDynamoDb;
import io.mysql2dynamodb.embedded.RunningMySql;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures one workload: in each round a whole run, then the raw loops over the items that it wrote. */
final class WorkloadBenchmark {
    private static final List<Integer> THREADS = List.of(4, 8, 16);
    /** Enough items to tell the best number of threads: the first 40,000 of a young process say little. */
    private static final long CALIBRATION = 100_000;

    private static final Map<String, String> RAW = Map.of(
            "write", "raw BatchWriteItem",
            "put", "raw PutItem if absent",
            "read", "raw BatchGetItem",
            "scan", "raw Scan");

    private final Workload workload;
    private final OrchestratorRun runs;
    private final RawProcess raw;
    private final Path work;
    private final Table table;
    private final List<String> remarks;

    WorkloadBenchmark(
            Workload workload, RunningMySql mysql, Path orchestrator, Path work, Table table, List<String> remarks) {
        this.workload = workload;
        this.runs = new OrchestratorRun(orchestrator, work, mysql);
        this.raw = new RawProcess(work);
        this.work = work;
        this.table = table;
        this.remarks = remarks;
    }

    void measure(int rounds) {
        String writing = workload.live() ? "put" : "write";
        int threads = 0;
        Path items = work.resolve(workload.name() + "-items.bin");
        Optional<Migrated> tables = Optional.empty();
        for (int round = 1; round <= rounds; round++) {
            Progress.say("%s: round %d of %d", workload.name(), round, rounds);
            String run = "bench-" + System.currentTimeMillis();
            OrchestratorRun.Outcome outcome =
                    runs.execute(workload, run, workload.live() ? List.of("--live") : List.of());
            RunningDynamoDb migrated = outcome.dynamodb();
            try {
                StepsOfRun steps = new StepsOfRun(run, outcome);
                add("copy", Optional.of(RAW.get(writing)), steps.copy());
                add("verify", Optional.of(RAW.get("read")), steps.verify());
                add("find extras", Optional.of(RAW.get("scan")), steps.extras());
                remarks.add(memory(outcome.memory()));
                if (tables.isEmpty()) {
                    tables = Optional.of(keep(migrated.endpoint(), items));
                    threads = bestThreads(items, tables.get(), writing);
                }
                raw.measure(items, tables.get(), Long.MAX_VALUE, threads, writing + ",read,scan")
                        .forEach(figures -> add(RAW.get(figures.operation()), Optional.empty(), figures.measured()));
            } finally {
                migrated.stopAndDelete();
            }
        }
    }

    /** Runs once, to see what memory that needs. */
    void measureMemory() {
        Progress.say("%s: a run for its memory", workload.name());
        OrchestratorRun.Outcome outcome = runs.execute(workload, "bench-" + System.currentTimeMillis(), List.of());
        outcome.dynamodb().stopAndDelete();
        remarks.add(memory(outcome.memory()));
    }

    /** Keeps the items, which every round's run writes alike, and gives what the tables are like. */
    private static Migrated keep(URI endpoint, Path file) {
        Migrated migrated = Migrated.readFrom(endpoint);
        ItemFile.write(
                file,
                migrated.tables().stream().map(Migrated.MigratedTable::forFile).toList());
        return migrated.withoutItems();
    }

    private int bestThreads(Path items, Migrated tables, String writing) {
        Map<Integer, Double> rates = new HashMap<>();
        for (int threads : THREADS) {
            double rate = raw.measure(items, tables, CALIBRATION, threads, writing)
                    .get(0)
                    .measured()
                    .perSecond();
            Progress.say("%s with %d threads: %,.0f/s", line(RAW.get(writing)), threads, rate);
            rates.put(threads, rate);
        }
        return Collections.max(rates.entrySet(), Map.Entry.comparingByValue()).getKey();
    }

    private void add(String what, Optional<String> ceiling, Measured measured) {
        table.add(line(what), ceiling.map(this::line), measured);
        Progress.say(
                "%s %,.0f/s; CPU µs an item: program %.1f, mysqld %.1f, dynamodb %.1f",
                line(what),
                measured.perSecond(),
                measured.cpu(Role.PROGRAM),
                measured.cpu(Role.MYSQL),
                measured.cpu(Role.DYNAMODB));
    }

    private String line(String what) {
        return workload.name() + ": " + what;
    }

    private String memory(MemoryNeed memory) {
        return String.format(
                "%s, %,d rows: %,d MiB on the heap after a cycle of collections at most, %,d MiB resident at most",
                workload.name(), workload.rows(), memory.heapMib(), memory.residentMib());
    }
}
