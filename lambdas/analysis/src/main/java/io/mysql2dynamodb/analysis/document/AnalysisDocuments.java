package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.workload.Workload;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The documents of stage 1, for people. They say what {@code schema.json} and {@code access-patterns.json} say, but for
 * the ends of long lists, and nothing else: no DynamoDB design, only its limits beside the sizes that were found.
 * Stateless and thread-safe.
 */
public final class AnalysisDocuments {

    private AnalysisDocuments() {}

    /** The documents' texts by file name, in the order of the names; equal findings give equal texts. */
    public static Map<String, String> write(DatabaseCatalog catalog, Workload workload) {
        return Collections.unmodifiableMap(new TreeMap<>(Map.of(
                AccessPatternsDocument.FILE, AccessPatternsDocument.write(workload),
                LogAnalysisDocument.FILE, LogAnalysisDocument.write(workload),
                TableStructureDocument.FILE, TableStructureDocument.write(catalog, workload),
                EntityRelationshipDocument.FILE, EntityRelationshipDocument.write(catalog))));
    }
}
