package io.mysql2dynamodb.platform;

import io.mysql2dynamodb.platform.artifact.ArtifactStore;

/**
 * The contract that runs take when their input names none.
 *
 * @param store where it is
 * @param key its key there
 */
public record DeployedContract(ArtifactStore store, String key) {}
