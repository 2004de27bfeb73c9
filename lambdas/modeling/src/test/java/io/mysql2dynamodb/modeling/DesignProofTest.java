package io.mysql2dynamodb.modeling;

import static io.mysql2dynamodb.modeling.PatternSketch.delete;
import static io.mysql2dynamodb.modeling.PatternSketch.insert;
import static io.mysql2dynamodb.modeling.PatternSketch.select;
import static io.mysql2dynamodb.modeling.PatternSketch.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.catalog.CatalogForeignKey.Action;
import io.mysql2dynamodb.catalog.CatalogTrigger;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.TimeBuckets;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.modeling.candidate.KeySpread;
import io.mysql2dynamodb.modeling.output.ProofDocument;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import io.mysql2dynamodb.modeling.proof.Proof;
import io.mysql2dynamodb.modeling.proof.Proof.PatternProof;
import io.mysql2dynamodb.modeling.proof.Proof.Verdict;
import io.mysql2dynamodb.source.JdbcSourceDatabase;
import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.ScratchDatabase;
import io.mysql2dynamodb.source.ScratchDatabaseTakenException;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A proof finds what a design says and does not do. */
class DesignProofTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    private static final ProofFixture FIXTURE = new ProofFixture(MYSQL, DYNAMO);

    private static final String TABLES = """
            CREATE TABLE customers (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, name VARCHAR(40) NOT NULL,
              email VARCHAR(60) NOT NULL, UNIQUE KEY by_email (email)) DEFAULT COLLATE utf8mb4_bin;
            CREATE TABLE orders (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, customer INT UNSIGNED NOT NULL,
              placed INT UNSIGNED NOT NULL, state VARCHAR(10) NOT NULL, KEY (customer),
              CONSTRAINT orders_customer FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE CASCADE)
              DEFAULT COLLATE utf8mb4_bin;
            CREATE TABLE notes (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, text VARCHAR(40) NOT NULL)
              DEFAULT COLLATE utf8mb4_bin""";

    private static final String ROWS = """
            INSERT INTO customers VALUES (1, 'Ada', 'ada@example.com'), (2, 'Bo', 'bo@example.com'),
              (3, 'Cy', 'cy@example.com');
            INSERT INTO orders VALUES (1, 1, 30, 'new'), (2, 1, 10, 'paid'), (3, 1, 20, 'new'), (4, 2, 5, 'paid'),
              (5, 2, 7, 'new');
            INSERT INTO notes VALUES (1, 'nothing yet'), (2, 'nor now')""";

    private TestDatabase database;
    private final List<CatalogTrigger> triggers = new ArrayList<>();

    @BeforeEach
    void createTheShop() {
        database = MYSQL.createDatabase(TABLES, ROWS);
    }

    private DatabaseCatalog catalog() {
        return catalog(5, 2, 3);
    }

    /** What the analysis may have found, when there were other numbers of orders. */
    private DatabaseCatalog catalog(long orders, double average, long most) {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("customers", 3)
                .columns("id INT UNSIGNED AUTO", "name VARCHAR(40)", "email VARCHAR(60)")
                .primary("id")
                .unique("by_email", "email");
        sketch.table("orders", orders)
                .columns("id INT UNSIGNED AUTO", "customer INT UNSIGNED", "placed INT UNSIGNED", "state VARCHAR(10)")
                .primary("id")
                .distinct(2, orders / 2, "state")
                .references("customers", "id", "customer", average, most, Action.CASCADE);
        sketch.table("notes", 2)
                .columns("id INT UNSIGNED AUTO", "text VARCHAR(40)")
                .primary("id");
        DatabaseCatalog all = sketch.catalog();
        return new DatabaseCatalog(
                all.database(),
                all.serverVersion(),
                all.readAt(),
                all.origin(),
                all.collation(),
                all.tables(),
                all.views(),
                triggers,
                all.routines(),
                all.events(),
                all.relationships(),
                all.junctions(),
                all.aggregates(),
                all.gaps());
    }

    private Proof prove(List<SourcePattern> patterns, UnaryOperator<AccessPattern> change) {
        return prove(catalog(), patterns, change);
    }

    private Proof prove(DatabaseCatalog catalog, List<SourcePattern> patterns, UnaryOperator<AccessPattern> change) {
        return FIXTURE.prove(database, new Modeling(catalog, WorkloadSketch.of(patterns), Preferences.DEFAULT), change);
    }

    /** The proof of everything, with another operation of one pattern. */
    private Proof proveWith(String id, UnaryOperator<Operation> change) {
        return prove(all(), pattern -> pattern.id().equals(id) ? with(pattern, change) : pattern);
    }

    private static AccessPattern with(AccessPattern pattern, UnaryOperator<Operation> change) {
        return new AccessPattern(
                pattern.id(),
                pattern.description(),
                pattern.kind(),
                pattern.sourceSql(),
                pattern.parameters(),
                pattern.operation().map(change),
                pattern.peakRps(),
                pattern.averageRps(),
                pattern.consistency(),
                pattern.rateSource(),
                pattern.leftToApplication());
    }

    private static List<SourcePattern> all() {
        return List.of(
                select("customers").where("customers.id").at("AP1", 20),
                select("customers").where("customers.email").at("AP2", 5),
                select("orders")
                        .where("orders.customer")
                        .orderBy("orders.placed", true)
                        .limit(2)
                        .at("AP3", 30),
                insert("orders").at("AP4", 2),
                update("orders", "state").where("orders.id").at("AP5", 2),
                update("customers", "email").where("customers.id").at("AP6", 1),
                delete("customers").where("customers.id").at("AP7", 0.1));
    }

    @Test
    void aDesignThatDoesWhatItSaysIsProven() {
        Proof proof = prove(all(), pattern -> pattern);

        assertThat(proof.patterns()).hasSize(7).allSatisfy(one -> {
            assertThat(one.verdict()).as(one.toString()).isEqualTo(Verdict.PROVEN);
            assertThat(one.tried()).isPositive();
        });
        assertThat(proof.holds()).isTrue();
        assertThat(proof.rows()).containsEntry("customers", 3).containsEntry("orders", 5);
        assertThat(ProofDocument.write(proof))
                .contains("7 of 7 patterns proven")
                .doesNotContain("## Failed");
    }

    @Test
    void whatElseAWriteChangesIsNamed() {
        PatternProof deletion = of(prove(all(), pattern -> pattern), "AP7");

        assertThat(String.join(" ", deletion.details())).contains("orders");
    }

    @Test
    void aCounterIsProvenWithWhatChangesIt() {
        List<SourcePattern> patterns = List.of(
                select("orders").where("orders.customer").count().at("AP1", 100),
                insert("orders").at("AP2", 1),
                update("orders", "customer").where("orders.id").at("AP3", 1),
                delete("orders").where("orders.id").at("AP4", 1));

        Proof proof = prove(catalog(90_000, 30_000, 40_000), patterns, pattern -> pattern);

        assertThat(proof.patterns())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.verdict()).as(one.toString()).isEqualTo(Verdict.PROVEN));
        assertThat(String.join(" ", of(proof, "AP2").details())).contains("items of customers");
    }

    @Test
    void aSpreadKeyIsProvenInAllItsPartitions() {
        List<SourcePattern> patterns = List.of(
                select("orders")
                        .where("orders.state")
                        .orderBy("orders.placed", true)
                        .at("AP1", 1),
                insert("orders").at("AP2", 5_000));
        Modeling modeling =
                new Modeling(catalog(90_000, 30_000, 40_000), WorkloadSketch.of(patterns), Preferences.DEFAULT);
        assertThat(modeling.design()
                        .pattern("AP1")
                        .orElseThrow()
                        .reads()
                        .get(0)
                        .path()
                        .orElseThrow()
                        .index())
                .hasValueSatisfying(index -> assertThat(index.spread()).isInstanceOf(KeySpread.Shards.class));

        Proof proof = prove(catalog(90_000, 30_000, 40_000), patterns, pattern -> pattern);

        assertThat(proof.patterns())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.verdict()).as(one.toString()).isEqualTo(Verdict.PROVEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATETIME", "TIMESTAMP", "DATE"})
    void aKeyOfMonthsIsProvenInAllThatARangeTouches(String type) {
        createVisits(type);
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("visits", 1_000_000)
                .columns("id INT UNSIGNED AUTO", "clinic VARCHAR(10) ~6", "starts " + type + " ~19")
                .primary("id")
                .distinct(10, 900_000, "clinic")
                .time("starts", 730, 20, 300, 900);
        List<SourcePattern> patterns = List.of(
                select("visits")
                        .where("visits.clinic")
                        .between("visits.starts")
                        .orderBy("visits.starts", true)
                        .returning(40)
                        .at("AP1", 500),
                insert("visits").at("AP2", 1_500),
                update("visits", "starts").where("visits.id").at("AP3", 1),
                delete("visits").where("visits.id").at("AP4", 1),
                select("visits")
                        .where("visits.clinic")
                        .fromUntil("visits.starts")
                        .returning(40)
                        .at("AP5", 100));
        AtomicReference<Optional<TimeBuckets>> buckets = new AtomicReference<>(Optional.empty());

        Proof proof = prove(sketch.catalog(), patterns, pattern -> {
            if (pattern.id().equals("AP1")) {
                buckets.set(pattern.operation().orElseThrow().buckets());
            }
            return pattern;
        });

        assertThat(buckets.get()).contains(new TimeBuckets(TimeBuckets.Length.MONTH, "starts", "starts_2"));
        assertThat(proof.patterns())
                .hasSize(5)
                .allSatisfy(one -> assertThat(one.verdict()).as(one.toString()).isEqualTo(Verdict.PROVEN));
    }

    @Test
    void thePathOfAHierarchyIsASortKey() {
        database = MYSQL.createDatabase("""
                CREATE TABLE categories (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, path VARCHAR(60) NOT NULL,
                  name VARCHAR(20) NOT NULL, KEY (path)) DEFAULT COLLATE utf8mb4_bin;
                INSERT INTO categories VALUES (1, '/1/', 'music'), (2, '/1/2/', 'strings'), (3, '/1/2/3/', 'violins'),
                  (10, '/10/', 'maps'), (11, '/10/11/', 'sea charts'), (12, '/1/12/', 'winds')""");
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("categories", 100_000)
                .columns("id INT UNSIGNED AUTO", "path VARCHAR(60) ~20", "name VARCHAR(20)")
                .primary("id")
                .distinct(100_000, 1, "path");
        List<SourcePattern> patterns = List.of(
                select("categories")
                        .condition("categories.path", Operator.PREFIX, 1)
                        .orderBy("categories.path", false)
                        .returning(20)
                        .at("AP1", 10),
                select("categories").where("categories.id").at("AP2", 50),
                insert("categories").at("AP3", 1),
                update("categories", "path").where("categories.id").at("AP4", 1));
        AtomicReference<String> condition = new AtomicReference<>("");

        Proof proof = prove(sketch.catalog(), patterns, pattern -> {
            condition.compareAndSet(
                    "", pattern.operation().orElseThrow().keyCondition().orElseThrow());
            return pattern;
        });

        assertThat(condition.get()).endsWith("begins_with(path, '{path}')");
        assertThat(proof.patterns())
                .hasSize(4)
                .allSatisfy(one -> assertThat(one.verdict()).as(one.toString()).isEqualTo(Verdict.PROVEN));
    }

    @Test
    void aRangeThatLeavesItsEndOutIsProven() {
        createVisits("DATETIME");
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("visits", 1_000)
                .columns("id INT UNSIGNED AUTO", "clinic VARCHAR(10) ~6", "starts DATETIME ~19")
                .primary("id")
                .distinct(10, 900, "clinic");
        DatabaseCatalog visits = sketch.catalog();

        String dropped = "drops rows at an end of the range of starts that the statement leaves out";
        assertThat(proven(visits, inClinic().at("AP1", 10)).leftToApplication()).containsExactly(dropped);
        // the first rows might be such as are dropped
        AccessPattern first = proven(
                visits, inClinic().orderBy("visits.starts", false).limit(2).at("AP1", 10));
        assertThat(first.leftToApplication()).containsExactly(dropped);
        assertThat(first.operation().orElseThrow().limit()).isEmpty();
        // what stands behind the time in the key tells the end itself apart
        AccessPattern told = proven(
                visits,
                inClinic()
                        .orderBy("visits.starts", false)
                        .orderBy("visits.id", false)
                        .limit(2)
                        .at("AP1", 10));
        assertThat(told.leftToApplication()).isEmpty();
        assertThat(told.operation().orElseThrow().limit()).contains(2);
    }

    private AccessPattern proven(DatabaseCatalog catalog, SourcePattern pattern) {
        AtomicReference<AccessPattern> asked = new AtomicReference<>();
        SourcePattern byId = select("visits").where("visits.id").at("AP2", 500);
        Proof proof = prove(catalog, List.of(pattern, byId), one -> {
            asked.compareAndSet(null, one);
            return one;
        });
        assertThat(proof.patterns())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.verdict()).as(one.toString()).isEqualTo(Verdict.PROVEN));
        return asked.get();
    }

    private static PatternSketch inClinic() {
        return select("visits")
                .where("visits.clinic")
                .fromUntil("visits.starts")
                .returning(4);
    }

    private void createVisits(String type) {
        database = MYSQL.createDatabase("""
                CREATE TABLE visits (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, clinic VARCHAR(10) NOT NULL,
                  starts %s NOT NULL, KEY (clinic, starts)) DEFAULT COLLATE utf8mb4_bin;
                INSERT INTO visits VALUES (1, 'north', '2025-12-31 23:59:59'), (2, 'north', '2026-01-01 00:00:00'),
                  (3, 'north', '2026-01-31 12:00:00'), (4, 'south', '2026-02-01 08:30:00'),
                  (5, 'north', '2026-03-01 00:00:00'), (6, 'north', '2026-02-28 09:15:00')""".formatted(type));
    }

    @Test
    void anOrderThatIsTheOtherWayRoundFails() {
        Proof proof = proveWith(
                "AP3",
                one -> new Operation(
                        one.type(),
                        one.table(),
                        one.index(),
                        one.keyCondition(),
                        one.filter(),
                        Optional.of("ascending"),
                        one.limit()));

        assertThat(of(proof, "AP3").verdict()).isEqualTo(Verdict.FAILED);
        assertThat(proof.holds()).isFalse();
        assertThat(ProofDocument.write(proof)).contains("## Failed");
    }

    @Test
    void whatTheApplicationSortsAndJudgesItselfMustBeAmongTheAnswer() {
        List<SourcePattern> patterns = List.of(
                select("orders")
                        .where("orders.customer")
                        .orderBy("orders.state", false)
                        .orderBy("orders.placed", true)
                        .limit(2)
                        .at("AP1", 10),
                select("orders")
                        .where("orders.customer")
                        .condition("orders.state", Operator.NOT_EQUALS, 1)
                        .at("AP2", 10));

        Proof proof = prove(patterns, pattern -> pattern);

        assertThat(proof.patterns())
                .allSatisfy(one -> assertThat(one.verdict()).as(one.toString()).isEqualTo(Verdict.PROVEN));
        assertThat(of(proof, "AP1").details()).anyMatch(detail -> detail.startsWith("left to the application: "));
    }

    @Test
    void aWriteThatNamesAnotherItemFails() {
        Proof proof = proveWith(
                "AP6",
                one -> new Operation(
                        one.type(),
                        one.table(),
                        one.index(),
                        one.keyCondition().map(text -> text.replaceFirst("\\{id[^}]*}", "7")),
                        one.filter(),
                        one.sort(),
                        one.limit()));

        assertThat(of(proof, "AP6").verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aTriggerThatWritesWhatNobodyNamesFails() {
        database.execute("CREATE TRIGGER noted AFTER UPDATE ON orders FOR EACH ROW UPDATE notes SET text = 'seen'");
        triggers.add(new CatalogTrigger("noted", "orders", "AFTER", "UPDATE", "", List.of("notes")));

        PatternProof change = of(prove(all(), pattern -> pattern), "AP5");

        assertThat(change.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(change.details()).anyMatch(detail -> detail.contains("an item of notes"));
    }

    @Test
    void withoutRowsNothingIsProven() {
        database.execute("DELETE FROM orders");

        Proof proof = prove(all(), pattern -> pattern);

        assertThat(of(proof, "AP3").verdict()).isEqualTo(Verdict.UNPROVEN);
        assertThat(of(proof, "AP5").verdict()).isEqualTo(Verdict.UNPROVEN);
        assertThat(of(proof, "AP5").details()).containsExactly("no row of orders was sampled");
        assertThat(proof.holds()).isTrue();
    }

    @Test
    void nothingIsLeftAndTheSourceIsAsItWas() {
        prove(all(), pattern -> pattern);

        assertThat(DYNAMO.client().listTables().tableNames()).noneMatch(name -> name.startsWith(DYNAMO.tablePrefix()));
        Password password = FIXTURE.password();
        try (var session = new JdbcSourceDatabase(FIXTURE.address(database.name()), () -> password).open()) {
            assertThat(count(session, "information_schema.schemata WHERE schema_name = '" + ProofFixture.SCRATCH + "'"))
                    .isZero();
            assertThat(count(session, "customers")).isEqualTo(3);
            assertThat(count(session, "orders WHERE state = 'new'")).isEqualTo(3);
        }
    }

    private static long count(SourceSession session, String what) {
        return session.count(SourceQuery.of("SELECT COUNT(*) FROM " + what, List.of()));
    }

    @Test
    void aDatabaseOfSomebodyElseIsNotTaken() {
        Password password = FIXTURE.password();

        assertThatThrownBy(() -> ScratchDatabase.create(FIXTURE.address(database.name()), () -> password))
                .isInstanceOf(ScratchDatabaseTakenException.class)
                .hasMessageContaining(database.name());
        try (var session = new JdbcSourceDatabase(FIXTURE.address(database.name()), () -> password).open()) {
            assertThat(count(session, "orders")).isEqualTo(5);
        }
    }

    private static PatternProof of(Proof proof, String id) {
        return proof.patterns().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
