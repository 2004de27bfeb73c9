package io.mysql2dynamodb.modeling;

import static io.mysql2dynamodb.modeling.PatternSketch.insert;
import static io.mysql2dynamodb.modeling.PatternSketch.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.AccessPattern.Operation;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.TimeBuckets;
import io.mysql2dynamodb.contract.TimeBuckets.Length;
import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.json.ContractWriter;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.modeling.candidate.KeySpread;
import io.mysql2dynamodb.modeling.output.CatalogSchema;
import io.mysql2dynamodb.modeling.output.DesignContract;
import io.mysql2dynamodb.modeling.preferences.Preferences;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape.Operator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a key takes more than a partition does: by time if rows come for many times at once, else by a number. */
class TimeBucketDesignTest {

    /** Of the newest 1,000 visits, 2 % are on one day, 30 % in one month, 90 % in one year. */
    private static DatabaseSketch.Table booked(DatabaseSketch sketch) {
        return visits(sketch).time("starts", 730, 20, 300, 900);
    }

    private static DatabaseSketch.Table visits(DatabaseSketch sketch) {
        return sketch.table("visits", 1_000_000)
                .columns("id INT UNSIGNED AUTO", "clinic VARCHAR(10) ~6", "starts DATETIME ~19")
                .primary("id")
                .distinct(10, 900_000, "clinic");
    }

    private static PatternSketch agenda() {
        return select("visits").where("visits.clinic").between("visits.starts");
    }

    private static Modeling modeling(DatabaseSketch sketch, SourcePattern read, double inserts) {
        return new Modeling(
                sketch.catalog(),
                WorkloadSketch.of(List.of(
                        read,
                        insert("visits").at("AP2", inserts),
                        select("visits").where("visits.id").at("AP3", 5_000))),
                Preferences.DEFAULT);
    }

    private static KeySpread spread(DatabaseSketch sketch, SourcePattern read, double inserts) {
        return modeling(sketch, read, inserts)
                .design()
                .tables()
                .get(0)
                .root()
                .indexes()
                .get(0)
                .choice()
                .spread();
    }

    @Test
    void aKeyWhoseRowsAreSpreadOverTimeHasAPartitionForTheLongestPeriodThatIsCool() {
        DatabaseSketch sketch = new DatabaseSketch();
        booked(sketch);

        // 3,000 units a second at peak, 90 % of one clinic: 2,430 in a year, 810 in a month
        assertThat(spread(sketch, agenda().returning(40).at("AP1", 500), 1_500))
                .isEqualTo(new KeySpread.Buckets("starts", Length.MONTH));
        // 1,200 units, 1,080 of one clinic, 972 in a year
        assertThat(spread(sketch, agenda().returning(40).at("AP1", 500), 600))
                .isEqualTo(new KeySpread.Buckets("starts", Length.YEAR));
        assertThat(spread(sketch, agenda().returning(40).at("AP1", 500), 500)).isEqualTo(KeySpread.NONE);
    }

    @Test
    void rowsThatAllComeForTodayAreSpreadByANumber() {
        DatabaseSketch sketch = new DatabaseSketch();
        visits(sketch).time("starts", 730, 1_000, 1_000, 1_000);

        assertThat(spread(sketch, agenda().returning(40).at("AP1", 500), 1_500)).isEqualTo(new KeySpread.Shards(4));
    }

    @Test
    void aRangeThatTouchesManyPeriodsIsNotAskedOneByOne() {
        DatabaseSketch sketch = new DatabaseSketch();
        booked(sketch);

        // half of a clinic's visits: twelve months, against four numbers
        assertThat(spread(sketch, agenda().columns("visits.id").returning(50).at("AP1", 5), 1_500))
                .isEqualTo(new KeySpread.Buckets("starts", Length.MONTH));
        DatabaseSketch few = new DatabaseSketch();
        few.table("visits", 200)
                .columns("id INT UNSIGNED AUTO", "clinic VARCHAR(10) ~6", "starts DATETIME ~19")
                .primary("id")
                .distinct(2, 180, "clinic")
                .time("starts", 730, 20, 300, 900);
        assertThat(spread(few, agenda().columns("visits.id").returning(50).at("AP1", 5), 1_500))
                .isEqualTo(new KeySpread.Shards(4));
    }

    @Test
    void whatDoesNotTellItsPeriodsIsSpreadByANumber() {
        DatabaseSketch measured = new DatabaseSketch();
        booked(measured);
        DatabaseSketch unmeasured = new DatabaseSketch();
        visits(unmeasured);
        KeySpread numbered = new KeySpread.Shards(4);

        assertThat(spread(unmeasured, agenda().returning(40).at("AP1", 500), 1_500))
                .isEqualTo(numbered);
        assertThat(spread(measured, agenda().at("AP1", 0.5), 1_500)).isEqualTo(numbered);
        assertThat(spread(
                        measured,
                        agenda().orderBy("visits.starts", true)
                                .limit(10)
                                .returning(10)
                                .at("AP1", 500),
                        1_500))
                .isEqualTo(numbered);
        assertThat(spread(
                        measured,
                        select("visits")
                                .where("visits.clinic")
                                .condition("visits.starts", Operator.RANGE, 1)
                                .returning(40)
                                .at("AP1", 500),
                        1_500))
                .isEqualTo(numbered);
    }

    @Test
    void anOperationAsksThePartitionsBetweenTheEndsOfItsRange() {
        DatabaseSketch sketch = new DatabaseSketch();
        booked(sketch);
        Modeling modeling = modeling(sketch, agenda().returning(40).at("AP1", 500), 1_500);

        MigrationContract contract = new DesignContract(modeling, modeling.design()).contract();

        Operation operation =
                contract.accessPatterns().orElseThrow().get(0).operation().orElseThrow();
        assertThat(operation.buckets()).contains(new TimeBuckets(Length.MONTH, "starts", "starts_2"));
        assertThat(operation.keyCondition())
                .contains("clinic_by_month = '{clinic}#{bucket}' AND starts BETWEEN '{starts}' AND '{starts_2}'");
        assertThat(ContractReader.read(ContractWriter.write(contract)).contract())
                .isEqualTo(contract);
        assertThat(ContractValidator.validate(contract, CatalogSchema.of(sketch.catalog())))
                .noneMatch(Problem::isError);
    }

    @Test
    void aTableAsAWholeIsAskedByPeriodsToo() {
        DatabaseSketch sketch = new DatabaseSketch();
        booked(sketch);
        Modeling modeling = modeling(
                sketch, select("visits").between("visits.starts").returning(40).at("AP1", 500), 1_500);

        MigrationContract contract = new DesignContract(modeling, modeling.design()).contract();

        Operation operation =
                contract.accessPatterns().orElseThrow().get(0).operation().orElseThrow();
        assertThat(operation.keyCondition().orElseThrow()).startsWith("all_visits_by_month = 'VISIT#{bucket}' AND ");
        assertThat(ContractValidator.validate(contract, CatalogSchema.of(sketch.catalog())))
                .noneMatch(Problem::isError);
    }
}
