package io.mysql2dynamodb.local.deployment;

import io.mysql2dynamodb.platform.artifact.ArtifactStore;
import io.mysql2dynamodb.runner.port.ObjectStore;
import java.util.Optional;

/**
 * What {@code s3:getObject} and {@code s3:putObject} of the workflow reach: the artifacts, whatever the bucket.
 *
 * @param artifacts the artifacts
 */
record ArtifactObjects(ArtifactStore artifacts) implements ObjectStore {

    @Override
    public Optional<byte[]> get(String bucket, String key) {
        return artifacts.get(key);
    }

    @Override
    public void put(String bucket, String key, byte[] content) {
        artifacts.put(key, content);
    }
}
