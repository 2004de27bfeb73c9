package io.mysql2dynamodb.migration.handler;

import io.mysql2dynamodb.migration.plan.ChunkLine;
import java.util.List;
import java.util.Optional;

/**
 * The input of a function that works on one chunk.
 *
 * @param run the run
 * @param chunk the chunk's line of the manifest
 * @param cursor where the call before stopped; left out to begin the chunk
 */
public record ChunkInput(String run, ChunkLine chunk, Optional<List<String>> cursor) {}
