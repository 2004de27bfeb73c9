package io.mysql2dynamodb.local.analyze;

import io.mysql2dynamodb.catalog.DatabaseCatalog;
import io.mysql2dynamodb.workload.Workload;

/**
 * What an analysis found.
 *
 * @param catalog the database
 * @param workload what is asked of it
 */
public record Findings(DatabaseCatalog catalog, Workload workload) {}
