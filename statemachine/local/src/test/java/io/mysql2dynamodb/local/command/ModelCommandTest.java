package io.mysql2dynamodb.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogFormat;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.catalog.TableSize;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.workload.PatternRates;
import io.mysql2dynamodb.workload.PatternTiming;
import io.mysql2dynamodb.workload.SourcePattern;
import io.mysql2dynamodb.workload.StatementShape;
import io.mysql2dynamodb.workload.Workload;
import io.mysql2dynamodb.workload.WorkloadFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {

    @TempDir
    private Path folder;

    private final Cli cli = new Cli();

    private void analysis() throws IOException {
        Files.write(folder.resolve("schema.json"), CatalogFormat.JSON.write(catalog("shop")));
        Files.write(folder.resolve("access-patterns.json"), WorkloadFormat.JSON.write(workload()));
    }

    private static DatabaseCatalog catalog(String database) {
        ColumnType number = new ColumnType(ColumnType.Base.INT, "int unsigned", 0, 0, 0, true);
        CatalogColumn id = new CatalogColumn(
                "id",
                number,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                false,
                false,
                true,
                false,
                Optional.empty(),
                "");
        CatalogIndex.Part part = new CatalogIndex.Part(Optional.of("id"), Optional.empty(), OptionalInt.empty(), false);
        CatalogIndex primary =
                new CatalogIndex("PRIMARY", CatalogIndex.Kind.BTREE, true, true, List.of(part), OptionalLong.of(10));
        CatalogTable users = new CatalogTable(
                "users",
                "InnoDB",
                "utf8mb4_bin",
                "",
                List.of(id),
                List.of(primary),
                List.of(),
                List.of(),
                Optional.empty(),
                new TableSize(10, OptionalLong.empty(), 160, 0, 16),
                Optional.empty());
        return new DatabaseCatalog(
                database,
                "8.0.33",
                Instant.EPOCH,
                DatabaseCatalog.Origin.CONNECTION,
                "utf8mb4_bin",
                List.of(users),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Workload workload() {
        StatementShape.ColumnUse id = new StatementShape.ColumnUse("users", Optional.empty(), "id");
        StatementShape shape = new StatementShape(
                StatementShape.Kind.SELECT,
                List.of(new StatementShape.TableUse("users", Optional.empty(), StatementShape.Change.READ)),
                List.of(),
                List.of(new StatementShape.ConditionUse(id, StatementShape.Operator.EQUALS, false, 1)),
                List.of(),
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                false,
                0,
                0,
                List.of());
        SourcePattern pattern = new SourcePattern(
                "AP1",
                "users by id",
                shape,
                "SELECT * FROM users WHERE id = ?",
                "0".repeat(64),
                PatternRates.unknown(OptionalLong.empty()),
                PatternTiming.UNKNOWN,
                List.of(),
                List.of(),
                List.of());
        return new Workload(
                "shop",
                Instant.EPOCH,
                List.of(),
                List.of(pattern),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    @Test
    void writesTheFilesOfStage2AndTellsWhatIsAskedFor() throws IOException {
        analysis();
        Path out = folder.resolve("design");

        assertThat(cli.run("model", "--analysis=" + folder, "--out=" + out)).isZero();

        assertThat(cli.printed())
                .contains("1 tables", "no cheaper design exists", "1 patterns answered", "no known rate", "written: ");
        assertThat(cli.run("validate", "--contract=" + out.resolve("migrationContract.json")))
                .isZero();
        assertThat(out.resolve("dynamodb_data_model.md")).content().contains("## Table Users");
        assertThat(out.resolve("alternatives.json")).exists();
    }

    @Test
    void refusesWhatIsNoAnalysisAndPreferencesThatCannotBeFollowed() throws IOException {
        assertRefused("no folder", "--analysis=" + folder.resolve("nowhere"));
        assertRefused("no schema.json", "--analysis=" + folder);
        analysis();
        assertRefused("no preferences file", "--analysis=" + folder, "--preferences=" + folder.resolve("none.json"));
        Path preferences = Files.writeString(folder.resolve("wanted.json"), "{\"drop_patterns\": [\"AP2\"]}");
        assertRefused("no access pattern 'AP2'", "--analysis=" + folder, "--preferences=" + preferences);
        Files.write(folder.resolve("schema.json"), CatalogFormat.JSON.write(catalog("other")));
        assertRefused("of the database 'other'", "--analysis=" + folder);
        Files.writeString(folder.resolve("schema.json"), "{}");
        assertRefused("schema.json has not the form", "--analysis=" + folder);
    }

    private void assertRefused(String saying, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "model";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        assertThat(cli.run(all)).isEqualTo(2);
        assertThat(cli.printed()).contains(saying).doesNotContain("\tat ");
    }
}
