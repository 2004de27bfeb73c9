package io.mysql2dynamodb.analysis.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mysql2dynamodb.analysis.question.ConnectedAnswers;
import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogEvent;
import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.CatalogForeignKey.Action;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogIndex.Kind;
import io.mysql2dynamodb.catalog.CatalogRoutine;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.CatalogTrigger;
import io.mysql2dynamodb.catalog.CatalogView;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.Gap;
import io.mysql2dynamodb.catalog.Partitioning;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.source.SourceSession;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogReaderTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

    private static TestDatabase database;
    private static DatabaseCatalog catalog;

    @BeforeAll
    static void readZoo() {
        database = MYSQL.createDatabase(Zoo.script());
        catalog = read();
    }

    private static DatabaseCatalog read() {
        try (SourceSession session = Zoo.open(database)) {
            ConnectedAnswers answers = new ConnectedAnswers(session);
            return CatalogReader.read(answers, Optional.of(answers), DatabaseCatalog.Origin.CONNECTION, NOW);
        }
    }

    @Test
    void saysWhatItReadAndWhen() {
        assertThat(catalog.database()).isEqualTo(database.name());
        assertThat(catalog.readAt()).isEqualTo(NOW);
        assertThat(catalog.serverVersion()).startsWith("8.0.");
        assertThat(catalog.collation()).isEqualTo("utf8mb4_0900_ai_ci");
        assertThat(catalog.relationships()).isEmpty();
    }

    @Test
    void readsTheSameTwice() {
        assertThat(read()).isEqualTo(catalog);
    }

    @Test
    void listsTablesByNameWithoutMistakingViewsErrorsForComments() {
        assertThat(catalog.tables())
                .extracting(CatalogTable::name, CatalogTable::engine, CatalogTable::comment)
                .containsExactly(
                        tuple("children", "InnoDB", ""),
                        tuple("every_type", "InnoDB", "every 'type'"),
                        tuple("in_memory", "MEMORY", ""),
                        tuple("log_entries", "InnoDB", ""),
                        tuple("parents", "InnoDB", ""),
                        tuple("sales", "InnoDB", ""),
                        tuple(Zoo.ODD_TABLE, "InnoDB", "`"));
        assertThat(table("parents").collation()).isEqualTo("utf8mb4_general_ci");
        assertThat(table("every_type").size().dataBytes()).isPositive();
    }

    @Test
    void readsColumnsOfEveryType() {
        assertThat(table("every_type").columns())
                .extracting(column -> column.type().base())
                .contains(Base.values());
        assertThat(table("every_type").columns().get(0).name()).isEqualTo("id");
        assertThat(column("id").autoIncrement()).isTrue();
        assertThat(column("a_point").srid()).contains(4326L);
        assertThat(column("a_char").collation()).contains("ascii_bin");
        assertThat(column("a_decimal").type().scale()).isEqualTo(5);
        assertThat(column("a_virtual").comment()).isEqualTo("it's \\ tab\t line\nbreak \u2603");
    }

    @Test
    void tellsDefaultsThatAreExpressionsFromLiterals() {
        assertThat(List.of("an_int", "a_varchar", "a_bit", "a_date", "a_datetime", "an_expression", "a_json"))
                .extracting(name -> column(name).defaultValue().orElse(null), name -> column(name)
                        .defaultIsExpression())
                .containsExactly(
                        tuple("-5", false),
                        tuple("", false),
                        tuple("b'101'", false),
                        tuple("2024-02-29", false),
                        tuple("CURRENT_TIMESTAMP(3)", true),
                        tuple("(1 + 2)", true),
                        tuple(null, false));
        assertThat(column("a_datetime").updatesItself()).isTrue();
        assertThat(column("a_timestamp").updatesItself()).isFalse();
    }

    @Test
    void readsGeneratedColumns() {
        assertThat(column("a_stored").generation()).contains("(`an_int` * 2)");
        assertThat(column("a_stored").stored()).isTrue();
        assertThat(column("a_virtual").generation()).isPresent();
        assertThat(column("a_virtual").stored()).isFalse();
        assertThat(column("an_expression").generation()).isEmpty();
    }

    @Test
    void readsIndexesThePrimaryKeyFirstThenWithoutCase() {
        assertThat(table("every_type").indexes())
                .extracting(CatalogIndex::name)
                .containsExactly(
                        "PRIMARY",
                        "a",
                        "B",
                        "beginning",
                        "downwards",
                        "expression",
                        "places",
                        "unseen",
                        "whole",
                        "words");
        assertThat(index("whole").uniqueKey()).isTrue();
        assertThat(index("beginning").uniqueKey()).isFalse();
        assertThat(index("beginning").parts())
                .extracting(CatalogIndex.Part::prefixLength)
                .containsExactly(OptionalInt.of(10), OptionalInt.of(4));
        assertThat(index("downwards").parts())
                .extracting(CatalogIndex.Part::descending)
                .containsExactly(true, false);
        assertThat(index("expression").parts())
                .extracting(CatalogIndex.Part::column, CatalogIndex.Part::expression)
                .containsExactly(
                        tuple(Optional.empty(), Optional.of("lower(`an_enum`)")),
                        tuple(Optional.of("an_int"), Optional.empty()));
        assertThat(index("unseen").visible()).isFalse();
        assertThat(index("places").kind()).isEqualTo(Kind.SPATIAL);
        assertThat(index("places").parts().get(0).wholeColumn()).isTrue();
        assertThat(index("words").kind()).isEqualTo(Kind.FULLTEXT);
        assertThat(table("in_memory").indexes().get(0).kind()).isEqualTo(Kind.HASH);
    }

    @Test
    void readsForeignKeysWithTheirActions() {
        assertThat(table("children").foreignKeys())
                .containsExactly(
                        key("Boss", List.of("boss"), "children", List.of("id"), Action.RESTRICT, Action.NO_ACTION),
                        key("friend", List.of("friend"), "children", List.of("id"), Action.SET_NULL, Action.NO_ACTION),
                        key(
                                "parent",
                                List.of("x", "y"),
                                "parents",
                                List.of("b", "a"),
                                Action.CASCADE,
                                Action.SET_NULL));
    }

    @Test
    void readsPartitions() {
        assertThat(table("sales").partitioning())
                .contains(new Partitioning("RANGE", "year(`sold`)", Optional.of("HASH"), 4));
        assertThat(table("parents").partitioning()).isEmpty();
    }

    @Test
    void readsViewsAndTriesThem() {
        assertThat(catalog.views())
                .extracting(CatalogView::name, CatalogView::reads, view -> view.broken()
                        .isPresent())
                .containsExactly(
                        tuple("broken", List.of("gone"), true),
                        tuple("families", List.of("children", "parents"), false),
                        tuple("on_broken", List.of("broken"), true),
                        tuple("renamed", List.of("children", "every_type"), false));
        CatalogView families = catalog.views().get(1);
        assertThat(families.columns()).extracting(CatalogColumn::name).containsExactly("id", "na me", "b", "many");
        assertThat(families.updatable()).isFalse();
        assertThat(families.definition()).startsWith("select ");
        assertThat(catalog.views().get(0).broken().orElseThrow())
                .startsWith("View '" + database.name() + ".broken' references invalid");
    }

    @Test
    void findsReadTablesInDefinitionsToo() {
        assertThat(catalog.views()).allSatisfy(view -> assertThat(ViewText.reads(view.definition(), database.name()))
                .isEqualTo(view.reads()));
    }

    @Test
    void findsWhatTriggersRoutinesAndEventsChange() {
        assertThat(catalog.triggers())
                .extracting(
                        CatalogTrigger::name,
                        CatalogTrigger::table,
                        CatalogTrigger::timing,
                        CatalogTrigger::event,
                        CatalogTrigger::writes)
                .containsExactly(tuple("children_logged", "children", "AFTER", "INSERT", List.of("log_entries")));
        assertThat(catalog.routines())
                .extracting(
                        CatalogRoutine::name, CatalogRoutine::kind, CatalogRoutine::dataAccess, CatalogRoutine::writes)
                .containsExactly(
                        tuple(
                                "Cleanup",
                                "PROCEDURE",
                                "MODIFIES SQL DATA",
                                List.of("children", "log_entries", "parents")),
                        tuple("anything", "PROCEDURE", "CONTAINS SQL", List.of()),
                        tuple("sold", "FUNCTION", "READS SQL DATA", List.of()));
        assertThat(catalog.events())
                .extracting(CatalogEvent::name, CatalogEvent::schedule, CatalogEvent::enabled, CatalogEvent::writes)
                .containsExactly(
                        tuple(
                                "nightly",
                                "EVERY 1 DAY STARTS 2026-01-01 03:00:00",
                                false,
                                List.of("children", "log_entries", "parents")),
                        tuple("once", "AT 2037-01-01 00:00:00", true, List.of("sales")));
    }

    @Test
    void namesWhatItCannotSee() {
        assertThat(catalog.gaps())
                .extracting(Gap::subject)
                .containsExactly("statement digests", "tables that procedure anything changes");
    }

    private static CatalogForeignKey key(
            String name, List<String> columns, String target, List<String> targets, Action onDelete, Action onUpdate) {
        return new CatalogForeignKey(name, columns, database.name(), target, targets, onDelete, onUpdate);
    }

    private static CatalogTable table(String name) {
        return catalog.table(name).orElseThrow();
    }

    private static CatalogColumn column(String name) {
        return table("every_type").column(name).orElseThrow();
    }

    private static CatalogIndex index(String name) {
        return table("every_type").indexes().stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
