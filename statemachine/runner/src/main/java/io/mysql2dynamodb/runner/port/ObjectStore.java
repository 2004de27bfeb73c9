package io.mysql2dynamodb.runner.port;

import java.util.Optional;

/**
 * What {@code s3:getObject} and {@code s3:putObject} stand for. Any {@link RuntimeException} it throws fails the state
 * by name ({@code States.ItemReaderFailed}, {@code States.ResultWriterFailed}).
 */
public interface ObjectStore {

    /** The object's bytes, or empty when there is none. */
    Optional<byte[]> get(String bucket, String key);

    /** Writes an object, whole or not at all. */
    void put(String bucket, String key, byte[] content);
}
