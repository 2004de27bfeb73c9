package io.mysql2dynamodb.modeling.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.modeling.DatabaseSketch;
import io.mysql2dynamodb.modeling.PatternSketch;
import io.mysql2dynamodb.modeling.WorkloadSketch;
import io.mysql2dynamodb.modeling.cost.Prices;
import io.mysql2dynamodb.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

    @Test
    void everyMemberMayBeLeftOut() {
        assertThat(PreferencesReader.read("{}")).isEqualTo(Preferences.DEFAULT);
    }

    @Test
    void readsEveryMember() {
        Preferences read = PreferencesReader.read("""
                {"naming": "generic", "leaning": "single-table", "keep_apart": [["users", "orders"]],
                 "leave_out": ["old"], "drop_patterns": ["AP1"], "strong_consistency": ["AP2"],
                 "staleness_seconds": {"users.name": 60}, "scan": {"patterns": ["AP3"], "up_to_bytes": 4096},
                 "prices": {"million_write_units": 1.25, "million_read_units": 0.25, "gigabyte_month": 0.3}}
                """);

        assertThat(read)
                .isEqualTo(new Preferences(
                        Naming.GENERIC,
                        Leaning.SINGLE_TABLE,
                        List.of(Set.of("users", "orders")),
                        Set.of("old"),
                        Set.of("AP1"),
                        Set.of("AP2"),
                        Map.of("users.name", 60L),
                        Set.of("AP3"),
                        4096,
                        new Prices(1.25, 0.25, 0.3)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"namign\": \"natural\"} | /namign | did you mean 'naming'",
                "{\"naming\": \"pretty\"} | /naming | natural or generic",
                "{\"leaning\": 1} | /leaning | multi-table",
                "{\"keep_apart\": [[\"users\"]]} | /keep_apart/0 | fewer than two",
                "{\"keep_apart\": [\"users\"]} | /keep_apart/0 | list of names",
                "{\"drop_patterns\": \"AP1\"} | /drop_patterns | no list",
                "{\"drop_patterns\": [\"AP1\", \"AP1\"]} | /drop_patterns/1 | named twice",
                "{\"drop_patterns\": [7]} | /drop_patterns/0 | no name",
                "{\"staleness_seconds\": {\"users.name\": -1}} | /staleness_seconds/users.name | whole number",
                "{\"staleness_seconds\": {\"a/b.c~d\": 0.5}} | /staleness_seconds/a~1b.c~0d | whole number",
                "{\"scan\": {\"pattern\": []}} | /scan/pattern | did you mean 'patterns'",
                "{\"prices\": {\"gigabyte_month\": \"much\"}} | /prices/gigabyte_month | no price",
                "{\"naming\": \"natural\", \"naming\": \"generic\"} | | not JSON",
                "[] | | no JSON object",
                "{ | | not JSON",
            })
    void namesWhatIsWrongAndWhere(String json, String pointer, String saying) {
        assertThatThrownBy(() -> PreferencesReader.read(json))
                .isInstanceOf(InvalidPreferencesException.class)
                .hasMessageContaining(saying)
                .hasMessageContaining(pointer == null ? "" : "error at " + pointer + ":");
    }

    @Test
    void namesEveryProblemInOnePass() {
        assertThatThrownBy(() -> PreferencesReader.read("{\"naming\": 1, \"leaning\": 2, \"x\": 3}"))
                .isInstanceOfSatisfying(InvalidPreferencesException.class, e -> assertThat(e.problems())
                        .hasSize(3));
    }

    private final DatabaseCatalog catalog = catalog();
    private final Workload workload = WorkloadSketch.of(
            List.of(PatternSketch.select("users").where("users.id").at("AP1", 1)));

    private static DatabaseCatalog catalog() {
        DatabaseSketch sketch = new DatabaseSketch();
        sketch.table("users", 10).columns("id INT", "name VARCHAR(40)").primary("id");
        return sketch.catalog();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"leave_out\": [\"user\"]} | did you mean 'users'",
                "{\"drop_patterns\": [\"AP2\"]} | no access pattern 'AP2'",
                "{\"strong_consistency\": [\"AP9\"]} | no access pattern 'AP9'",
                "{\"staleness_seconds\": {\"users.nam\": 1}} | no column 'users.nam'",
                "{\"staleness_seconds\": {\"name\": 1}} | write table.column",
                "{\"drop_patterns\": [\"AP1\"], \"strong_consistency\": [\"AP1\"]} | needs no consistency",
                "{\"drop_patterns\": [\"AP1\"], \"scan\": {\"patterns\": [\"AP1\"]}} | reads nothing",
                "{\"leave_out\": [\"users\"], \"keep_apart\": [[\"users\", \"users2\"]]} | nothing can be beside it",
            })
    void refusesWhatDoesNotFitOrContradicts(String json, String saying) {
        Preferences preferences = PreferencesReader.read(json);

        assertThatThrownBy(() -> PreferenceCheck.check(preferences, catalog, workload))
                .isInstanceOf(InvalidPreferencesException.class)
                .hasMessageContaining(saying);
    }
}
