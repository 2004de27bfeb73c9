package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.embedded.RunningDynamoDb;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.embedded.ServersFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One whole migration in a process of its own, as a user starts it.
 *
 * @param orchestrator the jar
 * @param work folder for the runs
 * @param mysql the source
 */
record OrchestratorRun(Path orchestrator, Path work, RunningMySql mysql) {
    private static final long LOOK_EVERY_MILLIS = 100;

    /**
     * What a run left.
     *
     * @param dynamodb its DynamoDB Local, which is kept
     * @param cpu what the processes used while it ran
     * @param memory what its process needed
     */
    record Outcome(RunningDynamoDb dynamodb, CpuSamples cpu, MemoryNeed memory) {}

    /**
     * Runs to the end.
     *
     * @param options more options of {@code orchestrator.jar run}
     */
    Outcome execute(Workload workload, String run, List<String> options) {
        Path folder = work.resolve("runs").resolve(run);
        Path collections = work.resolve(run + "-gc.log");
        ProcessBuilder command = new ProcessBuilder(command(workload, run, collections, options));
        command.environment().put("MYSQL_PASSWORD", mysql.password());
        command.redirectErrorStream(true)
                .redirectOutput(work.resolve(run + "-console.log").toFile());
        try {
            Process process = command.start();
            CpuSamples cpu = new CpuSamples();
            cpu.watch(Role.PROGRAM, process.pid());
            cpu.watch(Role.MYSQL, mysql.process().pid());
            ServersFile servers = new ServersFile(folder.resolve(".runner").resolve("servers.json"));
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                if (!cpu.watches(Role.DYNAMODB)) {
                    servers.read()
                            .dynamoDb()
                            .ifPresent(server ->
                                    cpu.watch(Role.DYNAMODB, server.process().pid()));
                }
                cpu.look();
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException("the measured run " + run + " ended with exit code "
                        + process.exitValue() + ", see " + work.resolve(run + "-console.log"));
            }
            return new Outcome(
                    servers.read().dynamoDb().orElseThrow(),
                    cpu,
                    new MemoryNeed(MemoryNeed.heapAfterCycles(collections), cpu.peakResidentMib()));
        } catch (IOException e) {
            throw new UncheckedIOException("run " + run, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in run " + run, e);
        }
    }

    private List<String> command(Workload workload, String run, Path collections, List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xlog:gc:file=" + collections);
        command.addAll(List.of(System.getProperty("bench.java", "").split(" ")).stream()
                .filter(option -> !option.isEmpty())
                .toList());
        command.addAll(List.of(
                "-jar",
                orchestrator.toString(),
                "run",
                "--start-at-stage=6",
                "--contract",
                workload.contract().toString(),
                "--mysql-url",
                mysql.jdbcUrl(workload.database()),
                "--mysql-user",
                mysql.user(),
                "--artifacts",
                work.resolve("runs").toString(),
                "--keep",
                "--run",
                run,
                "--approve-all"));
        command.addAll(options);
        return command;
    }
}
