package io.mysql2dynamodb.migration.export;

import io.mysql2dynamodb.migration.copy.DuplicateKey;
import java.util.List;
import java.util.stream.Collectors;

/** Several source rows map to one item key of a table. Nothing chooses between them, and nothing is exported. */
public final class ExportDuplicatesException extends RuntimeException {

    ExportDuplicatesException(String table, List<DuplicateKey> duplicates, boolean more) {
        super("table " + table + ": several rows map to the same item key: "
                + duplicates.stream().map(DuplicateKey::toString).collect(Collectors.joining("; "))
                + (more ? "; and more" : "")
                + ". Make the key tell the rows apart, or remove the duplicates in the source; nothing was exported");
    }
}
