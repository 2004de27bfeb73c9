package io.mysql2dynamodb.modeling;

import static io.mysql2dynamodb.modeling.PatternSketch.insert;
import static io.mysql2dynamodb.modeling.PatternSketch.select;
import static io.mysql2dynamodb.modeling.PatternSketch.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Normalization;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.output.DesignContract;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.preferences.PreferencesReader;
import io.mysql2dynamodb.modeling.proof.Proof.Verdict;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape.Kind;
import io.mysql2dynamodb.workload.StatementShape.Operator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that look harmless and are not: what a key finds, and in which order, is what MySQL finds. */
class ExactKeysTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    private static final ProofFixture FIXTURE = new ProofFixture(MYSQL, DYNAMO);

    private static Modeling modeling(DatabaseSketch sketch, SourcePattern... patterns) {
        return modeling("{}", sketch, patterns);
    }

    private static Modeling modeling(String preferences, DatabaseSketch sketch, SourcePattern... patterns) {
        return new Modeling(
                sketch.catalog(), WorkloadSketch.of(List.of(patterns)), PreferencesReader.read(preferences));
    }

    private static AccessPattern pattern(Modeling modeling, String id) {
        return contract(modeling).accessPatterns().orElseThrow().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static MigrationContract contract(Modeling modeling) {
        return new DesignContract(modeling, modeling.design()).contract();
    }

    private static String refusal(Modeling modeling) {
        return modeling.design().refused().stream()
                .map(Asked.Refused::why)
                .findFirst()
                .orElse("");
    }

    private static void assertProven(TestDatabase database, Modeling modeling) {
        assertThat(FIXTURE.prove(database, modeling, pattern -> pattern).patterns())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.verdict()).as(one.toString()).isEqualTo(Verdict.PROVEN));
    }

    private static DatabaseSketch people(String nameType) {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("people", 8)
                .columns("id INT UNSIGNED AUTO", "team INT UNSIGNED", "name " + nameType, "score INT UNSIGNED")
                .primary("id")
                .distinct(2, 4, "team");
        return sketch;
    }

    private static TestDatabase peopleOf(String collation) {
        return MYSQL.createDatabase("""
                CREATE TABLE people (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, team INT UNSIGNED NOT NULL,
                  name VARCHAR(40) NOT NULL, score INT UNSIGNED NOT NULL, KEY (team)) DEFAULT COLLATE %s;
                INSERT INTO people VALUES (1, 1, 'Ann', 5), (2, 1, 'Ann Lee', 9), (3, 1, 'Bob', 1), (4, 1, 'Bob!', 7),
                  (5, 2, 'a_5', 9), (6, 2, 'a-b113', 3), (7, 2, 'a.b13', 8), (8, 2, 'ab', 2)""".formatted(collation));
    }

    @Test
    void aRangeBehindAGivenValueEndsWithThatValue() {
        SourcePattern range = select("people")
                .where("people.team")
                .condition("people.score", Operator.RANGE, 1)
                .at("AP1", 10);
        DatabaseSketch sketch = people("VARCHAR(40)");
        Modeling natural = modeling(sketch, range, insert("people").at("AP2", 1));
        Modeling generic = modeling(
                "{\"naming\": \"generic\"}", sketch, range, insert("people").at("AP2", 1));

        assertProven(peopleOf("utf8mb4_bin"), natural);
        assertProven(peopleOf("utf8mb4_bin"), generic);
        DatabaseSketch busy = new DatabaseSketch();
        busy.table("posts", 200)
                .columns("id INT UNSIGNED AUTO", "published TINYINT", "author INT", "score INT")
                .primary("id")
                .distinct(2, 100, "published")
                .distinct(9, 25, "author");
        Modeling within = modeling(
                "{\"naming\": \"generic\"}",
                busy,
                select("posts")
                        .where("posts.published")
                        .where("posts.author")
                        .condition("posts.score", Operator.RANGE, 1)
                        .at("AP1", 10));
        assertThat(pattern(within, "AP1")
                        .operation()
                        .flatMap(Operation::keyCondition)
                        .orElseThrow())
                .doesNotContain("SK > ")
                .doesNotContain("score > '");
    }

    @Test
    void aTextThatHasMoreBehindItIsSortedByTheApplication() {
        SourcePattern sorted = select("people")
                .where("people.team")
                .orderBy("people.name", false)
                .orderBy("people.id", false)
                .at("AP1", 10);
        Modeling modeling = modeling(people("VARCHAR(40)"), sorted);

        assertThat(pattern(modeling, "AP1").leftToApplication())
                .anySatisfy(line -> assertThat(line).contains("sorts otherwise"));
        assertProven(peopleOf("utf8mb4_bin"), modeling);
    }

    @Test
    void theFirstByACollationAreNotThoseByBytes() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("people", 8)
                .columns("id INT UNSIGNED AUTO", "team INT UNSIGNED", "name VARCHAR(40)", "score INT UNSIGNED")
                .folding()
                .primary("id")
                .distinct(2, 4, "team");
        Modeling modeling = modeling(
                sketch,
                select("people")
                        .where("people.team")
                        .orderBy("people.name", false)
                        .limit(3)
                        .at("AP1", 10),
                select("people")
                        .where("people.team")
                        .orderBy("people.name", false)
                        .at("AP2", 10),
                select("people")
                        .where("people.team")
                        .condition("people.name", Operator.NOT_EQUALS, 1)
                        .at("AP3", 10));

        assertThat(pattern(modeling, "AP1").operation().flatMap(Operation::limit))
                .isEmpty();
        assertThat(pattern(modeling, "AP3").operation().flatMap(Operation::filter))
                .isEmpty();
        assertProven(peopleOf("utf8mb4_0900_ai_ci"), modeling);
    }

    @Test
    void nullIsNotOtherThanAValue() {
        TestDatabase database = MYSQL.createDatabase("""
                CREATE TABLE tasks (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, owner INT UNSIGNED NOT NULL,
                  state VARCHAR(10) NULL, KEY (owner)) DEFAULT COLLATE utf8mb4_bin;
                INSERT INTO tasks VALUES (1, 1, 'new'), (2, 1, NULL), (3, 1, 'done'), (4, 2, NULL), (5, 2, 'new')""");
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("tasks", 5)
                .columns("id INT UNSIGNED AUTO", "owner INT UNSIGNED", "state VARCHAR(10) NULL")
                .primary("id")
                .distinct(2, 3, "owner");

        assertProven(
                database,
                modeling(
                        sketch,
                        select("tasks")
                                .where("tasks.owner")
                                .condition("tasks.state", Operator.NOT_EQUALS, 1)
                                .at("AP1", 10),
                        update("tasks", "state").where("tasks.owner").at("AP2", 1)));
    }

    @Test
    void listsAsTheAnalysisWritesThemAreAskedFor() {
        SourcePattern listed = select("people")
                .condition("people.id", Operator.IN, 3)
                .written(sql -> sql.replaceFirst("IN \\(.*\\)", "IN (...)"))
                .at("AP1", 10);

        assertProven(peopleOf("utf8mb4_bin"), modeling(people("VARCHAR(40)"), listed));
    }

    @Test
    void aRowIsFoundByABinaryKey() {
        TestDatabase database = MYSQL.createDatabase("""
                CREATE TABLE tokens (id BINARY(4) PRIMARY KEY, name VARCHAR(40) NOT NULL) DEFAULT COLLATE utf8mb4_bin;
                INSERT INTO tokens VALUES (x'00010203', 'a'), (x'ff000000', 'b'), (x'00000000', 'c')""");
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("tokens", 3).columns("id BINARY(4) ~4", "name VARCHAR(40)").primary("id");
        Modeling modeling = modeling(sketch, select("tokens").where("tokens.id").at("AP1", 10));

        assertThat(pattern(modeling, "AP1").operation().map(Operation::type)).hasValue(Operation.Type.GET_ITEM);
        assertProven(database, modeling);
    }

    @Test
    void whatReplacesOtherRowsOrChangesTheirKeyIsRefused() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("pages", 100)
                .columns("id INT UNSIGNED", "slug VARCHAR(20)", "hits INT UNSIGNED")
                .primary("id")
                .unique("by_slug", "slug");

        assertThat(refusal(modeling(sketch, insert("pages").as(Kind.REPLACE).at("AP1", 1))))
                .contains("REPLACE deletes");
        assertThat(refusal(
                        modeling(sketch, update("pages", "id").where("pages.id").at("AP1", 1))))
                .contains("an item keeps its key");
        assertThat(refusal(modeling(
                        sketch, update("pages", "hits").where("pages.id").at("AP1", 1))))
                .isEmpty();
    }

    @Test
    void whatIsThereAlreadyIsUpdatedAndNotPut() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("counts", 100).columns("day DATE", "hits INT UNSIGNED").primary("day");

        assertThat(pattern(modeling(sketch, insert("counts").as(Kind.UPSERT).at("AP1", 1)), "AP1")
                        .operation()
                        .map(Operation::type))
                .hasValue(Operation.Type.UPDATE_ITEM);
    }

    @Test
    void uniquenessOfSeveralTextsFollowsTheirCollation() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("users", 100)
                .columns("id INT UNSIGNED AUTO", "org INT UNSIGNED", "email VARCHAR(40)")
                .folding()
                .primary("id")
                .unique("by_email", "org", "email");
        MigrationContract contract = contract(modeling(
                sketch,
                select("users").where("users.id").at("AP1", 100),
                insert("users").at("AP2", 1),
                update("users", "email").where("users.id").at("AP3", 1)));

        List<String> unique = contract.tables().get(0).uniqueConstraints().stream()
                .flatMap(one -> one.attributes().stream())
                .toList();
        assertThat(unique).contains("email_key");
        assertThat(contract.tables()
                        .get(0)
                        .entities()
                        .get(0)
                        .attribute("email_key")
                        .flatMap(Attribute::normalization))
                .hasValue(Normalization.LOWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"leaning\": \"single-table\"}", "{\"leaning\": \"single-table\", \"naming\": \"generic\"}"})
    void rowsOfOnePartitionSpellItAlike(String preferences) {
        TestDatabase database = MYSQL.createDatabase("""
                CREATE TABLE channels (id INT PRIMARY KEY AUTO_INCREMENT, name VARCHAR(20) NOT NULL)
                  DEFAULT COLLATE utf8mb4_bin;
                CREATE TABLE members (channel_id INT NOT NULL, person INT NOT NULL, PRIMARY KEY (channel_id, person),
                  CONSTRAINT members_channel_id FOREIGN KEY (channel_id) REFERENCES channels (id))
                  DEFAULT COLLATE utf8mb4_bin;
                INSERT INTO channels VALUES (1, 'a'), (2, 'b');
                INSERT INTO members VALUES (1, 1), (1, 2), (2, 1)""");
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("channels", 2).columns("id INT AUTO", "name VARCHAR(20)").primary("id");
        sketch.table("members", 3)
                .columns("channel_id INT", "person INT")
                .primary("channel_id", "person")
                .distinct(2, 2, "person")
                .references("channels", "id", "channel_id", 1.5, 2);
        Modeling modeling = modeling(
                preferences,
                sketch,
                select("channels")
                        .join("channels.id", "members.channel_id")
                        .where("channels.id")
                        .at("AP1", 10),
                select("members").where("members.person").at("AP2", 10));
        Design design = modeling.design();

        assertThat(design.tables()).hasSize(1);
        assertProven(database, modeling);
    }

    @Test
    void aStrongReadTakesNoCopies() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("authors", 100)
                .columns("id INT UNSIGNED AUTO", "name VARCHAR(20)")
                .primary("id");
        sketch.table("books", 1_000)
                .columns("id INT UNSIGNED AUTO", "author INT UNSIGNED", "title VARCHAR(40)")
                .primary("id")
                .references("authors", "id", "author", 10, 20);
        SourcePattern joined = select("books")
                .columns("books.title", "authors.name")
                .join("books.author", "authors.id")
                .where("books.id")
                .at("AP1", 100);

        assertThat(modeling(sketch, joined).design().copies()).isNotEmpty();
        assertThat(modeling("{\"strong_consistency\": [\"AP1\"]}", sketch, joined)
                        .design()
                        .copies())
                .isEmpty();
        assertThat(Optional.of(modeling("{\"strong_consistency\": [\"AP1\"]}", sketch, joined)
                        .design()
                        .patterns()
                        .get(0)
                        .reads()
                        .size()))
                .hasValue(2);
    }
}
