package io.mysql2dynamodb.embedded;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives tests databases in one real MySQL per JVM. Register it with {@code @RegisterExtension static final}. A database
 * made in a test, or before each, is dropped after that test; one made before all, after the class.
 */
public final class MySqlExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Deque<List<TestDatabase>> scopes = new ArrayDeque<>();

    /** The shared MySQL itself; started at first use. */
    public RunningMySql server() {
        return TestServers.mySql();
    }

    /** A new database (utf8mb4) in which the given scripts have run; statements are separated by semicolons. */
    public TestDatabase createDatabase(String... scripts) {
        TestDatabase database = new TestDatabase(server(), "test_" + DATABASES.incrementAndGet());
        new TestDatabase(server(), "").execute("CREATE DATABASE " + database.name());
        if (!scopes.isEmpty()) {
            scopes.peek().add(database);
        }
        database.execute(scripts);
        return database;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        scopes.push(new ArrayList<>());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        scopes.push(new ArrayList<>());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        drop(scopes.pop());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        drop(scopes.pop());
    }

    private void drop(List<TestDatabase> databases) {
        for (TestDatabase database : databases) {
            new TestDatabase(server(), "").execute("DROP DATABASE IF EXISTS " + database.name());
        }
    }
}
