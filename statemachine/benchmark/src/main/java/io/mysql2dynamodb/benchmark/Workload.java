package io.mysql2dynamodb.benchmark;

import io.mysql2dynamodb.embedded.RunningMySql;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Rows to migrate and the contract by which.
 *
 * @param name what the table calls it
 * @param database the database with the rows
 * @param contract the contract's file
 * @param rows how many rows give items
 * @param live whether they are copied beside a live application, by conditional writes
 * @param source makes the rows
 */
record Workload(String name, String database, Path contract, long rows, boolean live, Source source) {

    /** Makes the rows of a workload in a database that is empty yet. */
    @FunctionalInterface
    interface Source {
        void create(RunningMySql mysql);
    }

    /** Puts a contract that is a resource of this package into a folder. */
    static Path contract(String resource, Path folder) {
        Path contract = folder.resolve(resource + ".json");
        try (InputStream text = Workload.class.getResourceAsStream(resource + ".json")) {
            Files.createDirectories(folder);
            Files.copy(text, contract, StandardCopyOption.REPLACE_EXISTING);
            return contract;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + contract, e);
        }
    }
}
