package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.embedded.EmbeddedDynamoDb;
import io.mysql2dynamodb.embedded.EmbeddedMySql;
import io.mysql2dynamodb.embedded.RunningDynamoDb;
import io.mysql2dynamodb.embedded.RunningMySql;
import io.mysql2dynamodb.embedded.Servers;
import io.mysql2dynamodb.embedded.ServersFile;
import io.mysql2dynamodb.sample.SampleShop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The embedded servers of one run or of {@code serve}: started where they are not there, found again where they are.
 * They are written down as soon as they run, so that whoever comes later can use or end them. Thread-safe.
 */
public final class EmbeddedServers {

    private final Path folder;
    private final ServersFile file;

    /** @param folder the folder that holds {@code servers.json} and the servers' data */
    public EmbeddedServers(Path folder) {
        this.folder = folder;
        this.file = new ServersFile(folder.resolve("servers.json"));
    }

    /** What was started and not ended since, whether or not it still runs. */
    public Servers known() {
        return file.read();
    }

    /**
     * A MySQL with the whole sample in it. One that was killed while it was filled is thrown away.
     *
     * @param rows rows of the sample
     */
    public RunningMySql mySql(long rows, SampleShop.Progress progress) {
        Optional<RunningMySql> known = known().mySql();
        if (Files.exists(filled())) {
            return known.filter(mySql -> mySql.process().isRunning()).orElseGet(this::startMySql);
        }
        if (Files.exists(folder.resolve("mysql"))) {
            startMySql().stopAndDelete();
        }
        RunningMySql mySql = startMySql();
        SampleShop.ofRows(rows).create(mySql.jdbcUrl(SampleShop.DATABASE), mySql.user(), mySql.password(), progress);
        touch(filled());
        return mySql;
    }

    /**
     * Refuses to go on without the tables that a DynamoDB Local held in memory.
     *
     * @throws TablesLostException when it has ended
     */
    void refuseLostTables() {
        boolean ended = known().dynamoDb()
                .filter(dynamoDb -> !dynamoDb.durable() && !dynamoDb.process().isRunning())
                .isPresent();
        if (ended || Files.exists(lost())) {
            throw new TablesLostException(folder);
        }
    }

    /**
     * A DynamoDB Local with what it held before.
     *
     * @throws TablesLostException when it held its tables in memory and has ended
     */
    public RunningDynamoDb dynamoDb(boolean durable) {
        refuseLostTables();
        Optional<RunningDynamoDb> known = known().dynamoDb();
        if (known.isEmpty()) {
            return startDynamoDb(durable);
        }
        if (known.get().process().isRunning()) {
            return known.get();
        }
        return startDynamoDb(durable);
    }

    /** Forgets a DynamoDB Local that has ended with what it held in memory, so that a new one begins empty. */
    public void forgetLostTables() {
        Servers servers = known();
        servers.dynamoDb()
                .filter(dynamoDb -> !dynamoDb.durable() && !dynamoDb.process().isRunning())
                .ifPresent(lost -> note(known -> new Servers(known.mySql(), Optional.empty())));
        forget(lost());
    }

    /** Ends the servers and removes their data. */
    public void stopAndDelete() {
        Servers servers = known();
        if (servers.dynamoDb().filter(dynamoDb -> !dynamoDb.durable()).isPresent() && !Files.exists(lost())) {
            touch(lost());
        }
        servers.stopAndDelete();
        file.delete();
        forget(filled());
    }

    /** Ends the servers; what is on disk stays. */
    public void stop() {
        known().stop();
    }

    private RunningMySql startMySql() {
        RunningMySql started = EmbeddedMySql.start(folder.resolve("mysql"));
        note(servers -> servers.with(started));
        return started;
    }

    private RunningDynamoDb startDynamoDb(boolean durable) {
        RunningDynamoDb started = EmbeddedDynamoDb.start(folder.resolve("dynamodb"), durable);
        note(servers -> servers.with(started));
        return started;
    }

    private synchronized void note(UnaryOperator<Servers> change) {
        file.write(change.apply(file.read()));
    }

    private Path filled() {
        return folder.resolve("sample-is-filled");
    }

    /** Is there when what this run had in memory is gone. */
    private Path lost() {
        return folder.resolve("tables-are-lost");
    }

    private static void touch(Path marker) {
        try {
            Files.createFile(marker);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + marker, e);
        }
    }

    private static void forget(Path marker) {
        try {
            Files.deleteIfExists(marker);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + marker, e);
        }
    }
}
