package io.mysql2dynamodb.migration.export;

import io.mysql2dynamodb.migration.Deadline;
import io.mysql2dynamodb.migration.RunPlan;
import io.mysql2dynamodb.migration.SourceRows;
import io.mysql2dynamodb.migration.SourceRows.EntityRows;
import io.mysql2dynamodb.migration.WindowWalk;
import io.mysql2dynamodb.migration.accounting.Accounting;
import io.mysql2dynamodb.migration.accounting.CopyAccounts;
import io.mysql2dynamodb.migration.accounting.SourceCounts;
import io.mysql2dynamodb.migration.copy.QuarantineLines;
import io.mysql2dynamodb.migration.copy.WindowFigures;
import io.mysql2dynamodb.platform.json.Json;
import io.mysql2dynamodb.platform.ledger.CopyFigures;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.projection.LookupItem;
import io.mysql2dynamodb.projection.ProjectedWindow;
import io.mysql2dynamodb.projection.TablePlan;
import io.mysql2dynamodb.source.KeyRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the items that a copy would write as files: one folder per table, quarantined rows beside them, and a manifest once
 * the accounts are closed. The source must be quiet, as for a copy in phase 1; every window is read in a snapshot of its own.
 */
public final class Export {

    private static final Duration UNBOUNDED = Duration.ofDays(3_650);

    private final SourceRows rows;
    private final SourceCounts counts;
    private final ExportLimits limits;
    private final Clock clock;

    /** Told how far an export is. */
    @FunctionalInterface
    public interface Progress {

        /**
         * A window of an entity is written.
         *
         * @param table the table's contract name
         * @param entity the entity type
         * @param soFar what was counted of the entity so far
         */
        void written(String table, String entity, CopyFigures soFar);
    }

    public Export(SourceRows rows, SourceCounts counts, ExportLimits limits, Clock clock) {
        this.rows = rows;
        this.counts = counts;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Exports all tables of a plan.
     *
     * @param plan what to export
     * @param folder an empty folder; it is complete when the manifest is there
     * @param scratch a folder for what need not be kept
     * @param progress told of every window, by one thread
     * @throws ExportDuplicatesException several rows map to one key
     * @throws ExportFailedException a file cannot be written
     * @throws io.mysql2dynamodb.migration.accounting.AccountingDoesNotCloseException the figures do not close
     */
    public ExportManifest write(RunPlan plan, Path folder, Path scratch, Progress progress) {
        Map<EntityPlan, CopyFigures> figures = new HashMap<>();
        List<ExportManifest.Table> tables = new ArrayList<>();
        List<ExportedFile> quarantine = new ArrayList<>();
        for (TablePlan table : plan.plan().tables()) {
            tables.add(write(table, folder, scratch, figures, quarantine, progress));
        }
        Accounting accounting = CopyAccounts.closed(plan, counts, (table, entity) -> figures.get(entity));
        ExportManifest manifest = new ExportManifest(
                "DYNAMODB_JSON",
                "GZIP",
                clock.instant().toString(),
                plan.contractHash(),
                hash(plan),
                plan.schema().database(),
                tables.stream().mapToLong(ExportManifest.Table::items).sum(),
                tables,
                quarantine,
                accounting);
        try {
            Files.write(folder.resolve(ExportManifest.FILE), Json.writePretty(manifest));
        } catch (IOException e) {
            throw failed(folder, e);
        }
        return manifest;
    }

    private ExportManifest.Table write(
            TablePlan table,
            Path folder,
            Path scratch,
            Map<EntityPlan, CopyFigures> figures,
            List<ExportedFile> quarantine,
            Progress progress) {
        String name = table.contract().name();
        try (TableExport items =
                        new TableExport(folder, scratch, name, table.contract().keyNames(), limits);
                LineFiles refused = new LineFiles(folder, "quarantine/" + name, limits.fileBytes())) {
            for (EntityPlan entity : table.entities()) {
                figures.put(entity, write(name, entity, items, refused, progress));
            }
            quarantine.addAll(refused.finish());
            return items.finish();
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private CopyFigures write(
            String table, EntityPlan entity, TableExport items, LineFiles refused, Progress progress) {
        CopyFigures[] sum = {CopyFigures.NONE};
        try (EntityRows source = rows.open(entity)) {
            WindowWalk walk = new WindowWalk(
                    "export " + table + "/" + entity.entityType(), source, Deadline.after(clock, UNBOUNDED));
            walk.<CopyFigures>walk(
                    KeyRange.ALL,
                    (window, earlierWritten) -> refused.add(window.quarantined().stream()
                            .map(row -> Json.write(QuarantineLines.of(row)).getBytes(StandardCharsets.UTF_8))
                            .toList()),
                    window -> write(window, items),
                    (figures, last) -> {
                        sum[0] = sum[0].plus(figures);
                        progress.written(table, entity.entityType(), sum[0]);
                    });
        }
        return sum[0];
    }

    private static CopyFigures write(ProjectedWindow window, TableExport items) {
        items.write(window.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.attributes()), item.lookups().stream().map(LookupItem::attributes)))
                .toList());
        long lookups =
                window.items().stream().mapToLong(item -> item.lookups().size()).sum();
        return WindowFigures.of(window, window.items().size(), 0, lookups);
    }

    /** The schema's hash: of its text as it is kept with a run. */
    private static String hash(RunPlan plan) {
        return HexFormat.of().formatHex(LineFile.sha256().digest(Json.writePretty(plan.schema())));
    }

    private static ExportFailedException failed(Path folder, IOException e) {
        return new ExportFailedException(
                "the export in " + folder + " cannot be written (" + e
                        + "). Check that the folder is writable and the disk has room",
                e);
    }
}
