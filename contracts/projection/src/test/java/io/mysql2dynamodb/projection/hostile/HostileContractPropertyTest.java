package io.mysql2dynamodb.projection.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.embedded.TestServers;
import java.io.IOException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However a contract is spoilt: a clear list of problems, or no harm. */
class HostileContractPropertyTest {

    private static TestDatabase database;
    private static Trial trial;
    private static Canary before;

    @BeforeContainer
    static void open() {
        database = new TestDatabase(TestServers.mySql(), "hostile_property");
        new TestDatabase(TestServers.mySql(), "")
                .execute("DROP DATABASE IF EXISTS hostile_property", "CREATE DATABASE hostile_property");
        database.execute(BaseContract.file("schema.sql"), BaseContract.file("rows.sql"));
        trial = new Trial(database);
        before = Canary.of(database);
    }

    @AfterContainer
    static void close() throws IOException {
        trial.close();
        try {
            assertThat(Canary.of(database)).isEqualTo(before);
        } finally {
            new TestDatabase(TestServers.mySql(), "").execute("DROP DATABASE hostile_property");
        }
    }

    @Property(tries = 2000)
    void isAnsweredOrHarmless(@ForAll long seed) {
        HostileCase hostile = new RandomChanges(new Random(seed)).contract();

        assertThat(trial.outcome(hostile).complaint()).as(hostile.name()).isEmpty();
    }
}
