package io.mysql2dynamodb.analysis.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.schema.SourceSchema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StatementReaderTest {

    private final StatementReader reader = new StatementReader(Shop.SCHEMA, "shop");

    @TestFactory
    Stream<DynamicTest> readsQueries() {
        return scenarios("queries.txt");
    }

    @TestFactory
    Stream<DynamicTest> readsChanges() {
        return scenarios("changes.txt");
    }

    @TestFactory
    Stream<DynamicTest> tellsWhatIsNoAccessPattern() {
        return scenarios("asides.txt");
    }

    private Stream<DynamicTest> scenarios(String file) {
        return Scenarios.in(file).stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.statement(), () -> assertThat(
                                ShapeText.of(reader.read(scenario.statement(), Optional.of("shop"))))
                        .isEqualTo(scenario.expected())));
    }

    @Test
    void readsTheNormalisedStatementAsTheStatementItself() {
        Stream.of("queries.txt", "changes.txt", "asides.txt")
                .flatMap(file -> Scenarios.in(file).stream())
                .map(scenario -> reader.read(scenario.statement(), Optional.of("shop")))
                .filter(StatementReading.Access.class::isInstance)
                .map(StatementReading.Access.class::cast)
                .forEach(access -> {
                    StatementReading again =
                            new StatementReader(Shop.SCHEMA, "shop").read(access.sql(), Optional.of("shop"));
                    assertThat(again).isInstanceOf(StatementReading.Access.class);
                    assertThat(again.sql()).isEqualTo(access.sql());
                    assertThat(((StatementReading.Access) again).shape()).isEqualTo(access.shape());
                });
    }

    @Test
    void takesTheDefaultDatabaseForTheOwnerOfTablesWithoutOne() {
        assertThat(ShapeText.of(reader.read("SELECT * FROM users", Optional.of("warehouse"))))
                .containsExactly("OTHER_DATABASES");
        assertThat(ShapeText.of(reader.read("SELECT * FROM user", Optional.of("mysql"))))
                .containsExactly("SYSTEM_TABLES");
        assertThat(ShapeText.of(reader.read("SELECT * FROM shop.users", Optional.of("mysql"))))
                .containsExactly("SELECT users", "returns  *");
        assertThat(ShapeText.of(reader.read("SELECT * FROM users", Optional.empty())))
                .containsExactly("SELECT users", "returns  *");
    }

    @Test
    void givesColumnsOfOneTableToItWhereNoSchemaIsKnown() {
        StatementReader without = new StatementReader(new SourceSchema("shop", List.of()), "shop");

        assertThat(ShapeText.of(without.read("SELECT a FROM t WHERE b = 1 ORDER BY c", Optional.empty())))
                .containsExactly("SELECT t", "where t.b EQUALS 1", "returns t.a", "order t.c");
        assertThat(ShapeText.of(without.read("SELECT x.a, b FROM t x JOIN u ON u.id = x.id", Optional.empty())))
                .containsExactly("SELECT t x, u", "join INNER x.id=u.id", "returns x.a", "unresolved column b");
    }

    @Test
    void keepsTheFiguresOfEachExecution() {
        String sql = "SELECT id FROM users WHERE id IN (%s) LIMIT %d, %d";
        SeenFigures figures = new SeenFigures();
        StatementReading.Access last = null;
        for (String[] values : new String[][] {{"1, 2, 3", "20"}, {"1", "40"}, {"?, ?", "0"}}) {
            last = access(sql.formatted(values[0], Integer.parseInt(values[1]), values[0].length()));
            figures.add(last.seen());
        }
        assertThat(last.shape().conditions().get(0).values()).isEqualTo(1);
        assertThat(ShapeText.of(last)).contains("limit 4..4 offset 0");
        assertThat(figures.in(last.shape()).conditions().get(0).values()).isEqualTo(3);
        assertThat(figures.in(last.shape()).limit().orElseThrow().least()).hasValue(1);
        assertThat(figures.in(last.shape()).limit().orElseThrow().most()).hasValue(7);
        assertThat(figures.in(last.shape()).limit().orElseThrow().largestOffset())
                .hasValue(40);
    }

    @Test
    void keepsBeginningsOfLikeApartButNotTheirDigests() {
        StatementReading.Access beginning = access("SELECT * FROM users WHERE name LIKE 'a%'");
        StatementReading.Access middle = access("SELECT * FROM users WHERE name LIKE '%a%'");

        assertThat(beginning.fingerprint()).isNotEqualTo(middle.fingerprint());
        assertThat(beginning.digestFingerprint()).isEqualTo(middle.fingerprint());
        assertThat(middle.digestFingerprint()).isEqualTo(middle.fingerprint());
    }

    @Test
    void makesTheFingerprintOfTheNormalisedStatement() {
        assertThat(access("select  ID from USERS").sql()).isEqualTo("SELECT id FROM users");
        assertThat(access("select  ID from USERS").fingerprint()).isEqualTo(Fingerprint.of("SELECT id FROM users"));
    }

    @Test
    void forgetsTheStatementsThatWereNotSeenForLongest() {
        for (int i = 0; i < StatementCache.MOST + 100; i++) {
            assertThat(access("SELECT id AS a" + i + " FROM users").sql())
                    .isEqualTo("SELECT id AS a" + i + " FROM users");
        }
        assertThat(access("SELECT id AS a0 FROM users").sql()).isEqualTo("SELECT id AS a0 FROM users");
    }

    private StatementReading.Access access(String sql) {
        return (StatementReading.Access) reader.read(sql, Optional.of("shop"));
    }
}
