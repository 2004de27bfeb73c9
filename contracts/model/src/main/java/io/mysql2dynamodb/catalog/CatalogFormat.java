package io.mysql2dynamodb.catalog;

import io.mysql2dynamodb.artifact.ArtifactFormat;

/** {@code schema.json}. Its JSON Schema is the resource {@code schema.schema.json} of this package. */
public final class CatalogFormat {

    /** The one instance. */
    public static final ArtifactFormat<DatabaseCatalog> JSON =
            new ArtifactFormat<>(DatabaseCatalog.class, "schema.json", "schema.schema.json");

    private CatalogFormat() {}
}
