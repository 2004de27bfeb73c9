package io.mysql2dynamodb.analysis.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.analysis.check.AnalysisInputs.GivenFile;
import io.mysql2dynamodb.analysis.document.Inkwell;
import io.mysql2dynamodb.analysis.document.InkwellLoad;
import io.mysql2dynamodb.analysis.document.TableBuilder;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.platform.checklist.ChecklistItem;
import io.mysql2dynamodb.workload.Observation;
import io.mysql2dynamodb.workload.SetAside;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.TransactionPattern;
import io.mysql2dynamodb.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnalysisChecklistTest {

    private static final DatabaseCatalog CATALOG = Inkwell.catalog();
    private static final Workload LOAD = InkwellLoad.workload();

    @Test
    void whatFitsTogetherPasses() {
        List<ChecklistItem> items = AnalysisChecklist.outputs(CATALOG, LOAD);

        assertThat(items).allMatch(ChecklistItem::passed);
        assertThat(items)
                .extracting(item -> item.check() + ": " + item.found())
                .containsExactly(
                        "structure and workload are of the same database: 'inkwell' and 'inkwell'",
                        "the database has tables: 9 tables",
                        "every table has a structure: 30 columns",
                        "relationships, junctions and aggregates name what exists: 7 relationships",
                        "what could not be seen is listed: 2 gaps, in the documents with what would close them: the bodies of"
                                + " routines, prepared statements of other connections",
                        "every table of an access pattern is in the structure: 4 patterns",
                        "each observation that rates are taken from has a span: 2 observations, without a span and so"
                                + " without rates: performance_schema",
                        "under 1 % of the statements could not be parsed: 2 of 61,188, under 0.1 %",
                        "no rate is without a source: 2 measured, 1 stated, 1 unknown",
                        "transactions are made of patterns that exist: 1 kind of transactions",
                        "each access pattern is there once: 4 patterns");
    }

    @Test
    void aPatternOnATableThatIsNotThereFails() {
        List<CatalogTable> without = CATALOG.tables().stream()
                .filter(table -> !table.name().equals("orders"))
                .toList();

        assertThat(failed(with(without), LOAD))
                .extracting(ChecklistItem::found)
                .containsExactly("not in the structure: 'orders' of AP3");
    }

    @Test
    void aTableWithoutColumnsFails() {
        List<CatalogTable> tables = new ArrayList<>(CATALOG.tables());
        tables.add(new TableBuilder("secret").build());

        assertThat(failed(with(tables), LOAD))
                .extracting(ChecklistItem::found)
                .containsExactly("no column is known of secret");
    }

    @Test
    void aDatabaseWithoutTablesFailsWithTheGrant() {
        assertThat(failed(with(List.of()), LOAD))
                .filteredOn(item -> item.check().equals("the database has tables"))
                .extracting(ChecklistItem::fix)
                .singleElement()
                .asString()
                .contains("GRANT SELECT ON `inkwell`.*");
    }

    @Test
    void onePercentUnparsedFails() {
        List<SetAside> aside = List.of(new SetAside(SetAside.Reason.UNPARSED, 499, List.of()));
        assertThat(failed(CATALOG, load(LOAD.observations(), LOAD.patterns(), aside)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.check()).isEqualTo("under 1 % of the statements could not be parsed");
                    assertThat(item.found()).isEqualTo("499 of 49,825, 1 %");
                });
        List<SetAside> less = List.of(new SetAside(SetAside.Reason.UNPARSED, 498, List.of()));
        assertThat(failed(CATALOG, load(LOAD.observations(), LOAD.patterns(), less)))
                .isEmpty();
    }

    @Test
    void aMeasuredRateOfAnObservationWithoutSpanFails() {
        List<Observation> moments = LOAD.observations().stream()
                .map(one -> new Observation(one.kind(), one.name(), one.from(), one.from(), 0, 5, 0, List.of()))
                .toList();

        assertThat(failed(CATALOG, load(moments, LOAD.patterns(), List.of())))
                .extracting(ChecklistItem::found)
                .containsExactly("no span, and yet a measured rate: AP1, AP2");
    }

    @Test
    void aRateThatNobodyObservedFails() {
        assertThat(failed(CATALOG, load(List.of(), LOAD.patterns(), List.of())))
                .extracting(ChecklistItem::check)
                .contains("no rate is without a source");
    }

    @Test
    void aPatternThatIsThereTwiceFails() {
        List<SourcePattern> twice = new ArrayList<>(LOAD.patterns());
        twice.add(LOAD.patterns().get(0));

        assertThat(failed(CATALOG, load(LOAD.observations(), twice, List.of())))
                .extracting(ChecklistItem::check)
                .containsExactly("each access pattern is there once");
    }

    @Test
    void aTransactionOfUnknownPatternsFails() {
        assertThat(failed(CATALOG, load(LOAD.observations(), LOAD.patterns().subList(0, 2), List.of())))
                .extracting(ChecklistItem::found)
                .containsExactly("not there: AP3 of TX1");
    }

    @Test
    void anotherDatabaseFails() {
        Workload other = new Workload(
                "paper",
                LOAD.writtenAt(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());

        assertThat(failed(CATALOG, other)).extracting(ChecklistItem::found).containsExactly("'inkwell' and 'paper'");
    }

    @Test
    void inputsThatSufficePass() {
        assertThat(AnalysisChecklist.inputs(new AnalysisInputs(
                        "inkwell",
                        Optional.of("a connection to db:3306"),
                        List.of("general.log"),
                        List.of(new GivenFile("general.log", Optional.of(true))))))
                .allMatch(ChecklistItem::passed);
    }

    @Test
    void nothingToLookAtFailsLineByLine() {
        assertThat(AnalysisChecklist.inputs(new AnalysisInputs(
                        " ",
                        Optional.empty(),
                        List.of(),
                        List.of(
                                new GivenFile("gone.log", Optional.empty()),
                                new GivenFile("empty.log", Optional.of(false))))))
                .allMatch(item -> !item.passed() && !item.fix().isBlank())
                .last()
                .extracting(ChecklistItem::found)
                .isEqualTo("'gone.log' cannot be read, 'empty.log' is empty");
    }

    private static List<ChecklistItem> failed(DatabaseCatalog catalog, Workload workload) {
        return AnalysisChecklist.outputs(catalog, workload).stream()
                .filter(item -> !item.passed())
                .toList();
    }

    private static DatabaseCatalog with(List<CatalogTable> tables) {
        return new DatabaseCatalog(
                CATALOG.database(),
                CATALOG.serverVersion(),
                CATALOG.readAt(),
                CATALOG.origin(),
                CATALOG.collation(),
                tables,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Workload load(List<Observation> observations, List<SourcePattern> patterns, List<SetAside> aside) {
        List<TransactionPattern> transactions = LOAD.transactions();
        return new Workload(
                LOAD.database(),
                LOAD.writtenAt(),
                observations,
                patterns,
                transactions,
                LOAD.coAccess(),
                aside,
                LOAD.writers(),
                Optional.empty(),
                List.of());
    }
}
