package io.mysql2dynamodb.migration.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.mysql2dynamodb.migration.accounting.Accounting;
import java.util.List;

/**
 * What an export holds, the content of {@code manifest.json}.
 *
 * @param format the format of the items' files, as ImportTable calls it
 * @param compression their compression, likewise
 * @param exportedAt when the export was complete, ISO-8601 in UTC
 * @param contractHash hash of the contract
 * @param schemaHash SHA-256 of the source schema as it was read
 * @param sourceDatabase the source database
 * @param items items in all files
 * @param tables the tables, in the order of the contract
 * @param quarantine the files of quarantined rows; empty when there are none
 * @param accounting every source row accounted for
 */
@JsonPropertyOrder({
    "format",
    "compression",
    "exportedAt",
    "contractHash",
    "schemaHash",
    "sourceDatabase",
    "items",
    "tables",
    "quarantine",
    "accounting"
})
public record ExportManifest(
        String format,
        String compression,
        String exportedAt,
        String contractHash,
        String schemaHash,
        String sourceDatabase,
        long items,
        List<Table> tables,
        List<ExportedFile> quarantine,
        Accounting accounting) {

    /** Its name in the export's folder. */
    public static final String FILE = "manifest.json";

    /**
     * One table.
     *
     * @param table its contract name, which is its folder's name
     * @param items items in its files, lookup items of unique constraints included
     * @param files its files
     */
    public record Table(String table, long items, List<ExportedFile> files) {
        public Table {
            files = List.copyOf(files);
        }
    }

    public ExportManifest {
        tables = List.copyOf(tables);
        quarantine = List.copyOf(quarantine);
    }
}
