package io.mysql2dynamodb.modeling;

import static io.mysql2dynamodb.modeling.PatternSketch.delete;
import static io.mysql2dynamodb.modeling.PatternSketch.insert;
import static io.mysql2dynamodb.modeling.PatternSketch.select;
import static io.mysql2dynamodb.modeling.PatternSketch.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.catalog.CatalogForeignKey.Action;
import io.mysql2dynamodb.contract.AccessPattern;
import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.Traversal;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.json.ContractWriter;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.embedded.DynamoDbExtension;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.output.CatalogSchema;
import io.mysql2dynamodb.modeling.output.DesignContract;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.preferences.PreferencesReader;
import io.mysql2dynamodb.modeling.proof.Proof.Verdict;
import io.mysql2dynamodb.workload.SourcePattern;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is below a row, and above it: by a path in the items where that costs less, else by a request for each row. */
class HierarchyDesignTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    static final DynamoDbExtension DYNAMO = new DynamoDbExtension();

    private static final ProofFixture FIXTURE = new ProofFixture(MYSQL, DYNAMO);

    private static DatabaseSketch.Table folders(DatabaseSketch sketch, double depth, long deepest) {
        return sketch.table("folders", 10_000)
                .columns("id INT UNSIGNED AUTO", "parent_id INT UNSIGNED NULL", "name VARCHAR(40) ~12")
                .primary("id")
                .hierarchy("id", "parent_id", depth, deepest, 0.02);
    }

    private static PatternSketch below() {
        return select("folders").where("folders.id").follow("parent_id", "id");
    }

    private static PatternSketch above() {
        return select("folders").where("folders.id").follow("id", "parent_id");
    }

    private static Modeling modeling(DatabaseSketch sketch, String preferences, SourcePattern... patterns) {
        return new Modeling(
                sketch.catalog(), WorkloadSketch.of(List.of(patterns)), PreferencesReader.read(preferences));
    }

    private static Operation operation(Modeling modeling, String id) {
        Design design = modeling.design();
        assertThat(design.refused()).isEmpty();
        MigrationContract contract = new DesignContract(modeling, design).contract();
        assertThat(ContractReader.read(ContractWriter.write(contract)).contract())
                .isEqualTo(contract);
        assertThat(ContractValidator.validate(contract, CatalogSchema.of(modeling.catalog())))
                .noneMatch(Problem::isError);
        return contract.accessPatterns().orElseThrow().stream()
                .filter(pattern -> pattern.id().equals(id))
                .findFirst()
                .flatMap(AccessPattern::operation)
                .orElseThrow();
    }

    @Test
    void whatIsBelowARowIsFoundByItsPathWhereRowsAreReadMoreThanMoved() {
        DatabaseSketch sketch = new DatabaseSketch();
        folders(sketch, 3, 6);

        Operation operation = operation(
                modeling(
                        sketch,
                        "{}",
                        below().at("AP1", 50),
                        update("folders", "parent_id").where("folders.id").at("AP2", 0.1)),
                "AP1");

        assertThat(operation.keyCondition())
                .hasValue("folder_root = {start.folder_root} AND begins_with(folder_path, '{start.folder_path}')");
        assertThat(operation.traversal()).hasValue(new Traversal(Optional.of("id = {id}"), Optional.empty()));
    }

    @Test
    void whatIsBelowARowIsFollowedWhereRowsAreMovedMoreThanRead() {
        DatabaseSketch sketch = new DatabaseSketch();
        folders(sketch, 3, 6);

        Operation operation = operation(
                modeling(
                        sketch,
                        "{}",
                        below().at("AP1", 1),
                        update("folders", "parent_id").where("folders.id").at("AP2", 50)),
                "AP1");

        assertThat(operation.keyCondition()).hasValue("parent_id = {id}");
        assertThat(operation.traversal())
                .hasValue(new Traversal(Optional.of("id = {id}"), Optional.of(new Traversal.Follow("id", "id"))));
    }

    @Test
    void whatIsAboveARowIsFollowedByItsKey() {
        DatabaseSketch sketch = new DatabaseSketch();
        folders(sketch, 3, 6);

        Operation operation = operation(modeling(sketch, "{}", above().at("AP1", 50)), "AP1");

        assertThat(operation.type()).isEqualTo(Operation.Type.GET_ITEM);
        assertThat(operation.traversal())
                .hasValue(new Traversal(Optional.empty(), Optional.of(new Traversal.Follow("id", "parent_id"))));
    }

    @ParameterizedTest
    @CsvSource({"11, 0", "4, 3"})
    void aHierarchyThatIsTooDeepOrEndlessHasNoPath(long deepest, long endless) {
        DatabaseSketch sketch = new DatabaseSketch();
        folders(sketch, 3, deepest).endless(endless);

        Operation operation = operation(modeling(sketch, "{}", below().at("AP1", 50)), "AP1");

        assertThat(operation.traversal().orElseThrow().follow()).isPresent();
    }

    @Test
    void rowsThatAreTooManyForARequestEachNeedAPath() {
        DatabaseSketch deep = new DatabaseSketch();
        folders(deep, 3, 11);
        DatabaseSketch flat = new DatabaseSketch();
        folders(flat, 3, 6);

        Design refused =
                modeling(deep, "{}", below().returning(5_000).at("AP1", 1)).design();
        Operation found =
                operation(modeling(flat, "{}", below().returning(5_000).at("AP1", 1)), "AP1");

        assertThat(refused.refused()).singleElement().satisfies(one -> assertThat(one.why())
                .contains("about 5000 rows"));
        assertThat(found.traversal().orElseThrow().follow()).isEmpty();
    }

    @Test
    void whatIsNoHierarchyIsRefusedByName() {
        DatabaseSketch sketch = new DatabaseSketch();
        folders(sketch, 3, 6);

        List<Asked.Refused> refused = modeling(
                        sketch,
                        "{}",
                        select("folders")
                                .where("folders.id")
                                .follow("name", "name")
                                .at("AP1", 1),
                        select("folders")
                                .where("folders.name")
                                .follow("parent_id", "id")
                                .at("AP2", 1),
                        select("folders").follow("parent_id", "id").at("AP3", 1))
                .design()
                .refused();

        assertThat(refused)
                .extracting(Asked.Refused::why)
                .satisfiesExactly(
                        why -> assertThat(why).contains("neither is unique"),
                        why -> assertThat(why).contains("found by name"),
                        why -> assertThat(why).contains("does not begin with the rows of one value"));
    }

    @Test
    void pathsAreAnAlternativeToRequestsForEachRow() {
        DatabaseSketch sketch = new DatabaseSketch();
        folders(sketch, 3, 6);
        Modeling modeling = modeling(sketch, "{}", below().at("AP1", 50));
        Design chosen = modeling.design();

        assertThat(modeling.alternatives(chosen))
                .anySatisfy(one -> assertThat(one.philosophy()).isEqualTo("hierarchies followed from row to row"))
                .allSatisfy(one -> assertThat(one.design().cost().total())
                        .isGreaterThan(chosen.cost().total()));
    }

    private static final String ROWS = " VALUES (1, NULL, 'a'), (2, 1, 'b'), (3, 1, 'c'), (4, 2, 'd'), (5, 4, 'e'),"
            + " (6, NULL, 'f'), (10, 1, 'g'), (11, 10, 'h'), (100, 11, 'i'), (12, 6, 'j')";

    private static SourcePattern[] everything(double reads, double moves) {
        return new SourcePattern[] {
            below().at("AP1", reads),
            select("folders")
                    .where("folders.parent_id")
                    .follow("parent_id", "id")
                    .at("AP2", reads),
            above().at("AP3", 5),
            insert("folders").at("AP4", 1),
            update("folders", "parent_id").where("folders.id").at("AP5", moves),
            update("folders", "name").where("folders.id").at("AP6", 1),
            delete("folders").where("folders.id").at("AP7", 0.1)
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | CASCADE | 50 | 0.1
            {} | SET NULL | 50 | 0.1
            {} | CASCADE | 1 | 50
            {} | SET NULL | 1 | 50
            {"naming": "generic"} | CASCADE | 50 | 0.1
            {"naming": "generic"} | SET NULL | 1 | 50
            """)
    void isProvenWithAllThatAMoveChanges(String preferences, String onDelete, double reads, double moves) {
        TestDatabase database = MYSQL.createDatabase(
                "CREATE TABLE folders (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, parent_id INT UNSIGNED,"
                        + " name VARCHAR(40) NOT NULL, CONSTRAINT folders_parent_id FOREIGN KEY (parent_id)"
                        + " REFERENCES folders (id) ON DELETE " + onDelete + ") DEFAULT COLLATE utf8mb4_bin;"
                        + " INSERT INTO folders" + ROWS);
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("folders", 10)
                .columns("id INT UNSIGNED AUTO", "parent_id INT UNSIGNED NULL", "name VARCHAR(40) ~12")
                .primary("id")
                .hierarchy("id", "parent_id", 1.5, 4, 0.8, Action.valueOf(onDelete.replace(' ', '_')));
        Modeling modeling = modeling(sketch, preferences, everything(reads, moves));

        boolean paths = modeling.design().assignment().of("folders").paths().size() == 1;

        assertThat(paths).isEqualTo(reads > moves);
        assertThat(FIXTURE.prove(database, modeling, pattern -> pattern).patterns())
                .hasSize(7)
                .allSatisfy(one -> assertThat(one.verdict()).as(one.toString()).isEqualTo(Verdict.PROVEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"naming\": \"generic\"}"})
    void keysOfTextThatMySqlComparesWithoutCaseAreFollowedInLowerCase(String preferences) {
        TestDatabase database = MYSQL.createDatabase("""
                CREATE TABLE folders (id VARCHAR(20) PRIMARY KEY, parent_id VARCHAR(20), name VARCHAR(40) NOT NULL,
                  KEY (parent_id)) DEFAULT COLLATE utf8mb4_0900_ai_ci;
                INSERT INTO folders VALUES ('Top', NULL, 'a'), ('mid', 'TOP', 'b'), ('Low', 'Mid', 'c'), ('End', 'low', 'd'),
                  ('other', NULL, 'e')""");
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("folders", 5)
                .columns("id VARCHAR(20) ~4", "parent_id VARCHAR(20) NULL ~4", "name VARCHAR(40) ~12")
                .folding()
                .primary("id")
                .hierarchy("id", "parent_id", 1.2, 3, 0.8);
        Modeling modeling = modeling(
                sketch,
                preferences,
                below().at("AP1", 5),
                select("folders")
                        .where("folders.parent_id")
                        .follow("parent_id", "id")
                        .at("AP2", 5),
                above().at("AP3", 5));

        assertThat(FIXTURE.prove(database, modeling, pattern -> pattern).patterns())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.verdict()).as(one.toString()).isEqualTo(Verdict.PROVEN));
    }
}
