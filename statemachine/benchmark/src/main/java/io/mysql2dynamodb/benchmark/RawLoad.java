package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.benchmark.RawRequests.Request;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The plainest loop there is: ready-made requests, sent by a number of threads, nothing else. A process of its own, as
 * young as the orchestrator's: {@code ITEM-FILE ENDPOINT PID THREADS MOST-ITEMS write,read,scan,put}, prints one
 * {@link RawFigures} line for each word. The tables are there.
 */
final class RawLoad {
    private final DynamoDbClient client;
    private final long dynamoPid;
    private final int threads;
    private final List<ItemFile.Items> tables;

    private RawLoad(DynamoDbClient client, long dynamoPid, int threads, List<ItemFile.Items> tables) {
        this.client = client;
        this.dynamoPid = dynamoPid;
        this.threads = threads;
        this.tables = tables;
    }

    public static void main(String[] arguments) {
        List<ItemFile.Items> tables = ItemFile.read(Path.of(arguments[0]), Long.parseLong(arguments[4]));
        try (DynamoDbClient client = Clients.of(URI.create(arguments[1]))) {
            RawLoad load = new RawLoad(client, Long.parseLong(arguments[2]), Integer.parseInt(arguments[3]), tables);
            for (String operation : arguments[5].split(",")) {
                System.out.println(load.measure(operation).line());
            }
        }
    }

    private RawFigures measure(String operation) {
        List<Request> requests = new ArrayList<>();
        tables.forEach(table -> requests.addAll(
                switch (operation) {
                    case "write" -> RawRequests.writes(table);
                    case "put" -> RawRequests.conditionalPuts(table);
                    case "read" -> RawRequests.reads(table);
                    case "scan" -> RawRequests.scans(table);
                    default -> throw new IllegalArgumentException(operation);
                }));
        System.gc();
        long self = ProcessHandle.current().pid();
        Duration ownBefore = ProcessCpu.of(self);
        Duration dynamoBefore = ProcessCpu.of(dynamoPid);
        double seconds = seconds(requests);
        return new RawFigures(
                operation,
                tables.stream().mapToLong(table -> table.items().size()).sum(),
                seconds,
                ProcessCpu.of(self).minus(ownBefore).toNanos() / 1e9,
                ProcessCpu.of(dynamoPid).minus(dynamoBefore).toNanos() / 1e9);
    }

    private double seconds(List<Request> requests) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<Future<?>> sent = new ArrayList<>();
            for (Request request : requests) {
                sent.add(pool.submit(() -> request.send(client)));
            }
            for (Future<?> one : sent) {
                one.get();
            }
            return (System.nanoTime() - start) / 1e9;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a raw request failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
