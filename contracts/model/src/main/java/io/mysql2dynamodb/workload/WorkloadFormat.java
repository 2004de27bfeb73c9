package io.mysql2dynamodb.workload;

import io.mysql2dynamodb.artifact.ArtifactFormat;

/** {@code access-patterns.json}. Its JSON Schema is the resource {@code access-patterns.schema.json} of this package. */
public final class WorkloadFormat {

    /** The one instance. */
    public static final ArtifactFormat<Workload> JSON =
            new ArtifactFormat<>(Workload.class, "access-patterns.json", "access-patterns.schema.json");

    private WorkloadFormat() {}
}
