package io.mysql2dynamodb.projection.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.InvalidContractException;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.json.ContractWriter;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.embedded.TestServers;
import io.mysql2dynamodb.projection.ContractCompiler;
import io.mysql2dynamodb.projection.ContractPlan;
import io.mysql2dynamodb.projection.KeysLeadBack;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;
import io.mysql2dynamodb.source.SourceSession;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * For any source, rows, contract and window size, the set-based projection gives what {@link NaiveEvaluator} gives value
 * by value.
 *
 * <p>{@code -Dproperty.cases=n} sets the number of cases, {@code -Dproperty.seed=n} repeats the source that a failure
 * names. How often each construct and outcome occurred is written to {@code target/property-coverage.md}.
 */
class ContractPropertyTest {

    private static final String DATABASE = "contract_property";
    /** So many cases have every construct and outcome. */
    private static final int CASES_THAT_TRY_ALL = 2000;

    private static final int CASES = Integer.getInteger("property.cases", CASES_THAT_TRY_ALL);

    /** Making tables is slow, so a source serves several row sets, each of which serves several contracts. */
    private static final int ROW_SETS = 5;

    private static final int CONTRACTS = 4;

    private static final int KEYS_ASKED_FOR = 2;

    private final Coverage coverage = new Coverage();

    @AfterContainer
    static void dropTables() {
        new TestDatabase(TestServers.mySql(), "").execute("DROP DATABASE IF EXISTS " + DATABASE);
    }

    @Property(seed = "4822371772088741817", tries = 1, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void agreesWithANaiveEvaluation(@ForAll long first) throws SQLException {
        TestDatabase database = new TestDatabase(TestServers.mySql(), DATABASE);
        Long only = Long.getLong("property.seed");
        int sources = only == null ? (CASES + ROW_SETS * CONTRACTS - 1) / (ROW_SETS * CONTRACTS) : 1;
        String url = database.server().jdbcUrl("") + "?allowMultiQueries=true&characterEncoding=UTF-8"
                + "&connectionCollation=utf8mb4_0900_ai_ci&tinyInt1isBit=false&yearIsDateType=false";
        try (Connection connection = DriverManager.getConnection(url, database.user(), database.password())) {
            for (int i = 0; i < sources; i++) {
                source(only == null ? first + i : only, database, connection);
            }
        }
        coverage.write(Path.of("target/property-coverage.md"), "What the random contracts tried");
        if (only == null && CASES >= CASES_THAT_TRY_ALL) {
            assertThat(coverage.missing(CoverageGoals.ALL))
                    .as("constructs and outcomes that never occurred")
                    .isEmpty();
        }
    }

    private void source(long seed, TestDatabase database, Connection connection) throws SQLException {
        Dice dice = new Dice(seed);
        GeneratedSchema schema = new SchemaGenerator(dice, coverage).draw();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET time_zone = '+00:00', sql_mode = 'ALLOW_INVALID_DATES', foreign_key_checks = 0;"
                    + "DROP DATABASE IF EXISTS " + DATABASE + "; CREATE DATABASE " + DATABASE + "; USE " + DATABASE
                    + ";"
                    + schema.script());
        }
        connection.setCatalog(DATABASE);
        Password password = Password.of(database.password().toCharArray());
        try (SourceSession session =
                new JdbcSourceDatabase(new SourceAddress(database.jdbcUrl(), database.user()), () -> password).open()) {
            SourceSchema read = session.readSchema();
            for (int rows = 0; rows < ROW_SETS; rows++) {
                String script = new RowGenerator(dice, coverage).script(schema);
                try (Statement statement = connection.createStatement()) {
                    statement.execute("SET sql_mode = 'ALLOW_INVALID_DATES'; " + script);
                }
                for (int i = 0; i < CONTRACTS; i++) {
                    MigrationContract contract = new ContractGenerator(dice, coverage, schema).draw();
                    String place = "property.seed=" + seed + ", rows " + rows + ", contract " + i;
                    try {
                        compare(dice, schema, read, contract, session, connection);
                    } catch (AssertionError | RuntimeException cause) {
                        throw new AssertionError(
                                place + "\n" + schema.script() + script + ContractWriter.write(contract) + "\n"
                                        + cause.getMessage(),
                                cause);
                    }
                }
            }
        }
    }

    private void compare(
            Dice dice,
            GeneratedSchema schema,
            SourceSchema read,
            MigrationContract contract,
            SourceSession session,
            Connection connection)
            throws SQLException {
        ContractPlan plan = compile(contract, read);
        int window = dice.between(1, 10);
        Outcome projected = new Projected(session).byWindows(plan, window);
        Outcome expected = new NaiveEvaluator(new NaiveDatabase(connection), schema, coverage).evaluate(contract);
        assertThat(projected).as("in windows of " + window).isEqualTo(expected);
        assertThat(new Projected(session).byKeys(plan, window).rows())
                .as("by keys")
                .isEqualTo(expected.rows());
        new Projected(session).requireSameKeys(plan);
        new KeysLeadBack(session, KEYS_ASKED_FOR).check(plan);
    }

    private static ContractPlan compile(MigrationContract contract, SourceSchema schema) {
        String written = ContractWriter.write(contract);
        try {
            return ContractCompiler.compile(ContractReader.read(written).contract(), schema);
        } catch (InvalidContractException cause) {
            throw new AssertionError("a legal contract was refused: " + cause.getMessage(), cause);
        }
    }
}
