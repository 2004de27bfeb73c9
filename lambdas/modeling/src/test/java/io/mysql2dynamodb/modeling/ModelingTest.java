package io.mysql2dynamodb.modeling;

import static io.mysql2dynamodb.modeling.PatternSketch.delete;
import static io.mysql2dynamodb.modeling.PatternSketch.insert;
import static io.mysql2dynamodb.modeling.PatternSketch.select;
import static io.mysql2dynamodb.modeling.PatternSketch.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.json.ContractWriter;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.modeling.candidate.IndexChoice;
import io.mysql2dynamodb.modeling.candidate.KeySpread;
import io.mysql2dynamodb.modeling.candidate.Keys;
import io.mysql2dynamodb.modeling.candidate.Placement;
import io.mysql2dynamodb.modeling.design.Design;
import io.mysql2dynamodb.modeling.design.DesignItem;
import io.mysql2dynamodb.modeling.design.Finding;
import io.mysql2dynamodb.modeling.design.PatternDesign;
import io.mysql2dynamodb.modeling.output.CatalogSchema;
import io.mysql2dynamodb.modeling.output.DesignContract;
import io.mysql2dynamodb.modeling.pattern.Asked;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import io.mysql2dynamodb.modeling.preferences.PreferencesReader;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape.Operator;
import io.mysql2dynamodb.workload.Workload;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelingTest {

    private static Design design(DatabaseCatalog catalog, SourcePattern... patterns) {
        return design(catalog, "{}", patterns);
    }

    private static Design design(DatabaseCatalog catalog, String preferences, SourcePattern... patterns) {
        return new Modeling(catalog, WorkloadSketch.of(List.of(patterns)), PreferencesReader.read(preferences))
                .design();
    }

    private static DatabaseCatalog single() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("notes", 1_000)
                .columns(
                        "id INT UNSIGNED AUTO",
                        "owner INT UNSIGNED",
                        "title VARCHAR(50) ~22",
                        "body TEXT ~900",
                        "at DATETIME ~19")
                .primary("id")
                .distinct(100, 30, "owner");
        return sketch.catalog();
    }

    @Test
    void aReadByThePrimaryKeyIsAGetItem() {
        Design design = design(single(), select("notes").where("notes.id").at("AP1", 10));

        assertThat(design.assignment().of("notes").placement())
                .isEqualTo(new Placement.Own(new Keys(List.of("id"), List.of())));
        PatternDesign pattern = design.pattern("AP1").orElseThrow();
        assertThat(pattern.reads().get(0).path().orElseThrow().type()).isEqualTo(Operation.Type.GET_ITEM);
        // id 8+2, owner 8+5, title 22+5, body 900+4, at 19+2, helpers 60: 1035 bytes, one unit, half of it
        assertThat(design.tables().get(0).root().shape().bytes()).isEqualTo(1_035);
        assertThat(pattern.readUnits()).isEqualTo(0.5);
        // 10/s x 2,628,000 s x 0.5 x 0.125 / 1,000,000 = 1.6425; storage 1000 x (1035 + 100) / 2^30 x 0.25
        assertThat(design.cost().reads()).isCloseTo(1.6425, within(1e-9));
        assertThat(design.cost().storage()).isCloseTo(1_135_000 / 1_073_741_824.0 * 0.25, within(1e-12));
    }

    @Test
    void readsByAForeignKeyOnlyNeedNoIndex() {
        Design design = design(
                single(),
                select("notes")
                        .where("notes.owner")
                        .orderBy("notes.at", true)
                        .limit(5)
                        .at("AP1", 10),
                insert("notes").at("AP2", 1));

        assertThat(design.indexes()).isZero();
        assertThat(design.assignment().of("notes").placement())
                .isEqualTo(new Placement.Own(new Keys(List.of("owner"), List.of("at", "id"))));
    }

    @Test
    void anIndexCarriesNoMoreThanPays() {
        // 100/s x 5 entries: following each entry by a GetItem would cost 5 x 0.5 more for each request
        Design design = design(
                single(),
                select("notes").where("notes.id").at("AP0", 1_000),
                update("notes", "body").where("notes.id").at("AP2", 500),
                select("notes")
                        .columns("notes.title")
                        .where("notes.owner")
                        .orderBy("notes.at", true)
                        .at("AP1", 100));

        assertThat(design.indexes()).isEqualTo(1);
        assertThat(design.tables().get(0).root().indexes().get(0).choice().included())
                .doesNotContain("body");
    }

    @Test
    void childrenThatAreReadWithTheirParentAndWrittenOnceAreEmbedded() {
        Design design = new Modeling(Shop.catalog(), Shop.workload(), Preferences.DEFAULT).design();

        assertThat(design.assignment().of("order_items").placement()).isInstanceOf(Placement.Embedded.class);
        PatternDesign order = design.pattern("AP6").orElseThrow();
        assertThat(order.reads()).hasSize(1);
    }

    @Test
    void unboundedChildrenAreNotEmbedded() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("posts", 100).columns("id INT", "text TEXT ~200").primary("id");
        sketch.table("comments", 100_000)
                .columns("id INT", "post_id INT", "text TEXT ~400")
                .primary("id")
                .references("posts", "id", "post_id", 1_000, 90_000);
        Design design = design(
                sketch.catalog(),
                select("posts")
                        .join("posts.id", "comments.post_id")
                        .where("posts.id")
                        .at("AP1", 100));

        assertThat(design.assignment().of("comments").isItem()).isTrue();
    }

    @Test
    void frequentWritesOfTheOriginalForbidACopy() {
        assertThat(copies(0.01)).isNotEmpty();
        assertThat(copies(1_000)).isEmpty();
    }

    private static List<?> copies(double writes) {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("users", 100)
                .columns("id INT", "name VARCHAR(40) ~20", "bio TEXT ~9000")
                .primary("id");
        sketch.table("reviews", 10_000)
                .columns("id INT", "product INT", "user_id INT", "stars INT")
                .primary("id")
                .distinct(1_000, 50, "product")
                .references("users", "id", "user_id", 100, 200);
        return design(
                        sketch.catalog(),
                        select("reviews")
                                .columns("reviews.stars", "users.name")
                                .join("reviews.user_id", "users.id")
                                .where("reviews.product")
                                .at("AP1", 100),
                        select("users").where("users.id").at("AP2", 1),
                        update("users", "name").where("users.id").at("AP3", writes))
                .copies();
    }

    private static DatabaseCatalog events() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("events", 1_000_000)
                .columns("id INT UNSIGNED AUTO", "kind VARCHAR(10) ~6", "at DATETIME ~19")
                .primary("id")
                .distinct(10, 900_000, "kind");
        return sketch.catalog();
    }

    private static SourcePattern newest(double rate) {
        return select("events")
                .where("events.kind")
                .orderBy("events.at", true)
                .limit(20)
                .at("AP1", rate);
    }

    @Test
    void aKeyThatTakesMoreThanAPartitionIsSpread() {
        // 3,000 inserts a second at peak, 90 % of one kind: 2,700 units, so that 4 partitions are the fewest
        Design design = design(events(), newest(1), insert("events").at("AP2", 1_500));

        IndexChoice index = design.tables().get(0).root().indexes().get(0).choice();
        assertThat(index.keys()).isEqualTo(new Keys(List.of("kind"), List.of("at")));
        assertThat(index.spread()).isEqualTo(new KeySpread.Shards(4));
        // each of 4 partitions is asked for 20 entries, half a unit
        assertThat(design.pattern("AP1").orElseThrow().readUnits()).isEqualTo(2);
        assertThat(design.findings()).extracting(Finding::kind).doesNotContain(Finding.Kind.RISK);
    }

    @Test
    void aTableWhoseOwnPartitionsAreTooBusyHasOthersAndASpreadIndex() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("tickets", 1_000_000)
                .columns("tenant INT UNSIGNED", "no INT UNSIGNED", "title VARCHAR(100) ~60")
                .primary("tenant", "no")
                .distinct(10, 900_000, "tenant");
        PatternSketch newest = select("tickets")
                .where("tickets.tenant")
                .orderBy("tickets.no", true)
                .limit(20);
        PatternSketch one = select("tickets").where("tickets.tenant").where("tickets.no");

        Design busy = design(
                sketch.catalog(),
                newest.at("AP1", 1),
                one.at("AP2", 1),
                insert("tickets").at("AP3", 1_500));
        Design quiet = design(
                sketch.catalog(),
                newest.at("AP1", 1),
                one.at("AP2", 1),
                insert("tickets").at("AP3", 500));

        DesignItem item = busy.tables().get(0).root();
        assertThat(item.shape().keys().partition()).contains("no");
        assertThat(item.indexes()).singleElement().satisfies(index -> {
            assertThat(index.choice().keys()).isEqualTo(new Keys(List.of("tenant"), List.of("no")));
            assertThat(index.choice().spread()).isEqualTo(new KeySpread.Shards(4));
        });
        assertThat(busy.findings()).extracting(Finding::kind).doesNotContain(Finding.Kind.RISK);
        assertThat(quiet.tables().get(0).root().shape().keys()).isEqualTo(new Keys(List.of("tenant"), List.of("no")));
        assertThat(quiet.tables().get(0).root().indexes()).isEmpty();
    }

    @Test
    void aKeyWithinWhatAPartitionTakesIsNotSpread() {
        Design design = design(
                events(),
                newest(1),
                select("events").where("events.id").at("AP3", 1_000),
                insert("events").at("AP2", 100));

        assertThat(design.tables().get(0).root().indexes())
                .allSatisfy(index -> assertThat(index.choice().isSpread()).isFalse());
    }

    @Test
    void aSpreadKeyIsAskedForInEachPartition() {
        Modeling modeling = new Modeling(
                events(),
                WorkloadSketch.of(List.of(newest(1), insert("events").at("AP2", 1_500))),
                Preferences.DEFAULT);

        MigrationContract contract = new DesignContract(modeling, modeling.design()).contract();

        Operation operation =
                contract.accessPatterns().orElseThrow().get(0).operation().orElseThrow();
        assertThat(operation.shards()).isEqualTo(4);
        assertThat(operation.keyCondition()).contains("kind_sharded = '{kind}#{shard}'");
        assertThat(ContractReader.read(ContractWriter.write(contract)).contract())
                .isEqualTo(contract);
        assertThat(ContractValidator.validate(contract, CatalogSchema.of(events())))
                .noneMatch(Problem::isError);
    }

    private static Design counted(double children, double asked, double inserted) {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("posts", 1_000).columns("id INT", "text TEXT ~200").primary("id");
        sketch.table("comments", Math.round(1_000 * children))
                .columns("id INT", "post_id INT", "text TEXT ~400")
                .primary("id")
                .references("posts", "id", "post_id", children, Math.round(children * 3));
        return design(
                sketch.catalog(),
                select("posts").where("posts.id").at("AP1", 1),
                select("comments").where("comments.post_id").count().at("AP2", asked),
                insert("comments").at("AP3", inserted),
                delete("comments").where("comments.id").at("AP4", inserted / 10));
    }

    @Test
    void aNumberThatIsAskedForOftenIsKeptInAnItem() {
        Design design = counted(500, 100, 1);

        assertThat(design.assignment().of("posts").counters()).hasSize(1);
        PatternDesign number = design.pattern("AP2").orElseThrow();
        assertThat(number.reads()).hasSize(1);
        assertThat(number.reads().get(0).demand().step().table()).isEqualTo("posts");
        assertThat(number.readUnits()).isEqualTo(0.5);
        for (String change : List.of("AP3", "AP4")) {
            PatternDesign write = design.pattern(change).orElseThrow();
            assertThat(write.writes()).extracting(one -> one.table()).contains("posts", "comments");
            assertThat(write.writes())
                    .allSatisfy(one -> assertThat(one.write().factor()).isEqualTo(2));
        }
    }

    @Test
    void aNumberThatChangesMoreOftenThanItIsAskedForIsCountedByTheApplication() {
        Design design = counted(5, 0.1, 100);

        assertThat(design.assignment().of("posts").counters()).isEmpty();
        assertThat(design.pattern("AP2")
                        .orElseThrow()
                        .reads()
                        .get(0)
                        .path()
                        .orElseThrow()
                        .type())
                .isEqualTo(Operation.Type.QUERY);
    }

    @Test
    void moreRowsThanAnybodyCountsAreCountedInAnItem() {
        Design design = counted(50_000, 0.001, 100);

        assertThat(design.refused()).isEmpty();
        assertThat(design.assignment().of("posts").counters()).hasSize(1);
    }

    @Test
    void aCounterThatWouldBeHotterThanAPartitionIsNotKept() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("sites", 2).columns("id INT", "name VARCHAR(40) ~20").primary("id");
        sketch.table("visits", 10_000_000)
                .columns("id INT", "site INT")
                .primary("id")
                .references("sites", "id", "site", 5_000_000, 9_000_000);

        Design design = design(
                sketch.catalog(),
                select("visits").where("visits.site").count().at("AP1", 1),
                insert("visits").at("AP2", 3_000));

        assertThat(design.refused()).extracting(Asked.Refused::why).anyMatch(why -> why.contains("counts about"));
    }

    @Test
    void aColumnThatToleratesNoStalenessIsNotCopied() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("users", 100).columns("id INT", "name VARCHAR(40) ~20").primary("id");
        sketch.table("reviews", 10_000)
                .columns("id INT", "product INT", "user_id INT")
                .primary("id")
                .references("users", "id", "user_id", 100, 200);
        SourcePattern read = select("reviews")
                .columns("reviews.id", "users.name")
                .join("reviews.user_id", "users.id")
                .where("reviews.id")
                .at("AP1", 100);

        assertThat(design(sketch.catalog(), read).copies()).hasSize(1);
        assertThat(design(sketch.catalog(), "{\"staleness_seconds\": {\"users.name\": 0}}", read)
                        .copies())
                .isEmpty();
    }

    @Test
    void strongReadsAreAnsweredByTheTableItself() {
        Design design = design(
                single(),
                "{\"strong_consistency\": [\"AP1\"]}",
                select("notes").where("notes.owner").at("AP1", 1),
                select("notes").where("notes.id").at("AP2", 1_000));

        assertThat(design.pattern("AP1")
                        .orElseThrow()
                        .reads()
                        .get(0)
                        .path()
                        .orElseThrow()
                        .index())
                .isEmpty();
        assertThat(design.refused()).isEmpty();
    }

    @Test
    void whatCannotBeIsRefusedWithAReasonAndAReplacement() {
        Design design = new Modeling(Shop.catalog(), Shop.workload(), Preferences.DEFAULT).design();

        assertThat(design.refused()).extracting(Asked.Refused::id).containsExactly("AP14", "AP15");
        assertThat(design.refused().get(0).why()).contains("text of products.name");
        assertThat(design.refused().get(0).useInstead()).contains("OpenSearch");
        assertThat(design.refused().get(1).why()).contains("groups by status");
    }

    @Test
    void refusesByNameWhatNoKeyAnswers() {
        assertThat(why(select("notes").either("notes.owner").either("notes.title")))
                .contains("alternatives");
        assertThat(why(select("notes").subquery())).contains("subquery");
        assertThat(why(select("notes").follow("owner", "id"))).contains("hierarchy");
        assertThat(why(select("notes").unresolved("f(x)"))).contains("f(x)");
        assertThat(why(select("notes").where("notes.colour"))).contains("notes.colour");
        assertThat(why(select("nothing").where("nothing.id"))).contains("nothing");
        assertThat(why(select("notes").count())).contains("a whole table");
        assertThat(why(PatternSketch.delete("notes").condition("notes.at", Operator.RANGE, 1)))
                .contains("found by no key");
    }

    private static String why(PatternSketch sketch) {
        return design(single(), sketch.at("AP1", 1)).refused().get(0).why();
    }

    @Test
    void unknownRatesAreServedAskedForAndWeighNothing() {
        Design design = design(single(), select("notes").where("notes.owner").unknown("AP1"));

        assertThat(design.pattern("AP1").orElseThrow().reads().get(0).path()).isPresent();
        assertThat(design.cost().requests()).isZero();
        assertThat(design.findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.RATE_UNKNOWN)
                .extracting(Finding::subject)
                .containsExactly("AP1");
    }

    @Test
    void tellsOfTablesWithoutKeyWithoutPatternAndInCircles() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("keyless", 10).columns("a INT");
        sketch.table("chicken", 10)
                .columns("id INT", "egg_id INT")
                .primary("id")
                .references("egg", "id", "egg_id", 1, 1);
        sketch.table("egg", 10)
                .columns("id INT", "chicken_id INT NULL")
                .primary("id")
                .references("chicken", "id", "chicken_id", 1, 1);
        Design design =
                design(sketch.catalog(), select("keyless").where("keyless.a").at("AP1", 1));

        assertThat(design.findings())
                .extracting(Finding::kind)
                .contains(Finding.Kind.TABLE_WITHOUT_KEY, Finding.Kind.TABLE_UNASKED, Finding.Kind.CIRCLE);
        assertThat(design.refused().get(0).why()).contains("no key");
        assertThat(design.tables()).hasSize(2);
    }

    @Test
    void cascadesAreWrites() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("users", 100).columns("id INT").primary("id");
        sketch.table("posts", 1_000)
                .columns("id INT", "user_id INT")
                .primary("id")
                .references("users", "id", "user_id", 10, 40, CatalogForeignKey.Action.CASCADE);
        Design design = design(
                sketch.catalog(),
                select("posts").where("posts.id").at("AP1", 1),
                PatternSketch.delete("users").where("users.id").at("AP2", 1));

        // one user and 10 posts of one unit each, and what their index costs if there is one
        assertThat(design.pattern("AP2").orElseThrow().writeUnits()).isGreaterThanOrEqualTo(11);
    }

    @Test
    void theSameInputGivesTheSameDesign() {
        Design one = new Modeling(Shop.catalog(), Shop.workload(), Preferences.DEFAULT).design();
        Design other = new Modeling(Shop.catalog(), Shop.workload(), Preferences.DEFAULT).design();

        assertThat(one.assignment().arrangements()).isEqualTo(other.assignment().arrangements());
        assertThat(one.cost()).isEqualTo(other.cost());
    }

    @Test
    void theShopIsProvenToCostLeast() {
        Modeling modeling = new Modeling(Shop.catalog(), Shop.workload(), Preferences.DEFAULT);
        Design design = modeling.design();

        assertThat(design.gap()).isZero();
        assertThat(modeling.alternatives(design)).hasSizeGreaterThanOrEqualTo(2).allSatisfy(alternative -> assertThat(
                        alternative.design().cost().total())
                .isGreaterThanOrEqualTo(design.cost().total() - 1e-9));
    }

    /** Half of all rows belong to one owner. */
    private static Design skewed(double writes) {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("events", 100_000)
                .columns("id INT UNSIGNED AUTO", "owner INT UNSIGNED", "text VARCHAR(200) ~100")
                .primary("id")
                .distinct(1_000, 50_000, "owner");
        return new Modeling(
                        sketch.catalog(),
                        WorkloadSketch.of(List.of(
                                select("events").where("events.owner").at("AP1", 1),
                                insert("events").at("AP2", writes))),
                        Preferences.DEFAULT)
                .design();
    }

    @Test
    void aPartitionIsNotAskedForMoreThanOneGives() {
        Design cool = skewed(10);
        assertThat(cool.assignment().of("events").keys().orElseThrow().partition())
                .containsExactly("owner");
        assertThat(cool.findings()).noneMatch(finding -> finding.kind() == Finding.Kind.RISK);

        // 2 x 1,500 inserts a second at peak, half of them into one partition by owner: an index spreads it over two
        Design busy = skewed(1_500);
        assertThat(busy.assignment().of("events").keys().orElseThrow().partition())
                .containsExactly("id");
        assertThat(busy.tables().get(0).root().indexes())
                .singleElement()
                .satisfies(index -> assertThat(index.choice().spread()).isEqualTo(new KeySpread.Shards(2)));
        assertThat(busy.findings()).noneMatch(finding -> finding.kind() == Finding.Kind.RISK);

        // more than 64 partitions take
        Design hot = skewed(100_000);
        assertThat(hot.assignment().of("events").keys().orElseThrow().partition())
                .containsExactly("owner");
        assertThat(hot.findings())
                .filteredOn(finding -> finding.kind() == Finding.Kind.RISK)
                .singleElement()
                .satisfies(risk -> assertThat(risk.toString()).contains("events", "write sharding"));
    }

    @Test
    void tablesThatMustStayApartDo() {
        Design design = new Modeling(
                        Shop.catalog(),
                        Shop.workload(),
                        PreferencesReader.read("{\"keep_apart\": [[\"orders\", \"order_items\"]]}"))
                .design();

        assertThat(design.assignment().owner("order_items")).isEqualTo("order_items");
        assertThat(design.assignment().partitionOwner("order_items")).isEqualTo("order_items");
    }

    @Test
    void filesOfDifferentDatabasesAreRefused() {
        Workload other = new Workload(
                "other",
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());

        assertThatThrownBy(() -> new Modeling(Shop.catalog(), other, Preferences.DEFAULT))
                .isInstanceOf(AnalysisMismatchException.class)
                .hasMessageContaining("'shop'")
                .hasMessageContaining("'other'");
    }
}
