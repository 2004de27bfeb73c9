package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.embedded.EmbeddedMySql;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import io.mysql2dynamodb.source.SourceDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Migrates each workload as a user would, by {@code orchestrator.jar run}, and measures in the same run what is the most
 * that DynamoDB Local takes and gives: the same items, ready made, by raw requests at the best number of threads. Every
 * measurement has a young process and a DynamoDB Local of its own in memory; rounds alternate.
 */
public final class Benchmark {
    private final Sizes sizes;
    private final Path work;
    private final Path orchestrator;
    private final Path shopContract;
    private final Table table = new Table();
    private final List<String> remarks = new ArrayList<>();

    private Benchmark(Sizes sizes, Path work, Path orchestrator, Path shopContract) {
        this.sizes = sizes;
        this.work = work;
        this.orchestrator = orchestrator;
        this.shopContract = shopContract;
    }

    /** Arguments: a folder for the measurements, the orchestrator's jar, the sample's contract; {@link Sizes} as properties. */
    public static void main(String[] arguments) throws IOException {
        new Benchmark(
                        Sizes.fromProperties(),
                        Path.of(arguments[0]).toAbsolutePath(),
                        Path.of(arguments[1]).toAbsolutePath().normalize(),
                        Path.of(arguments[2]).toAbsolutePath().normalize())
                .measure();
    }

    private void measure() throws IOException {
        Files.createDirectories(work);
        RunningMySql mysql = EmbeddedMySql.start(work.resolve("mysql"));
        try {
            Progress.say(
                    "%d rounds, %d processors",
                    sizes.rounds(), Runtime.getRuntime().availableProcessors());
            if (sizes.constructed() > 0) {
                benchmark(mysql, Workloads.constructed(sizes.constructed(), work))
                        .measure(sizes.rounds());
            }
            if (sizes.live() > 0) {
                benchmark(mysql, Workloads.live(sizes.live(), work)).measure(sizes.rounds());
            }
            if (sizes.plain() > 0) {
                benchmark(mysql, Workloads.few(work)).measureMemory();
                benchmark(mysql, Workloads.plain(sizes.plain(), work)).measure(sizes.rounds());
            }
            if (sizes.shop() > 0) {
                Workload shop = Workloads.shop(sizes.shop(), shopContract);
                benchmark(mysql, shop).measure(sizes.rounds());
                remarks.add(new ProjectionBenchmark(source(mysql, shop), shopContract, sizes.rounds()).measure());
            }
            if (sizes.narrow() > 0) {
                remarks.add(new PlanningBenchmark(mysql, work).measure(sizes.narrow()));
            }
            AnalysisBenchmark analysis = new AnalysisBenchmark(mysql, work, orchestrator);
            if (sizes.log() > 0) {
                remarks.addAll(analysis.measureLog(sizes.log()));
            }
            if (sizes.tables() > 0) {
                remarks.add(analysis.measureSchema(sizes.tables()));
            }
            ModelingBenchmark modeling = new ModelingBenchmark(mysql, work, orchestrator);
            for (int tables : sizes.modeled()) {
                remarks.add(modeling.measure(tables));
            }
        } finally {
            mysql.stopAndDelete();
        }
        System.out.println(table.render());
        remarks.forEach(System.out::println);
    }

    private WorkloadBenchmark benchmark(RunningMySql mysql, Workload workload) {
        Progress.say("%s: making %,d rows", workload.name(), workload.rows());
        workload.source().create(mysql);
        return new WorkloadBenchmark(workload, mysql, orchestrator, work, table, remarks);
    }

    private static SourceDatabase source(RunningMySql mysql, Workload workload) {
        Password password = Password.of(mysql.password().toCharArray());
        return new JdbcSourceDatabase(
                new SourceAddress(mysql.jdbcUrl(workload.database()), mysql.user()), () -> password);
    }
}
