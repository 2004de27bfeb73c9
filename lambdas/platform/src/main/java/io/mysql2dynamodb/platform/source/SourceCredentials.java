package io.mysql2dynamodb.platform.source;

import io.mysql2dynamodb.source.Password;
import io.mysql2dynamodb.source.SourceAddress;

/**
 * Where the source is, and how to get in.
 *
 * @param address host, database and user
 * @param password of that user
 */
public record SourceCredentials(SourceAddress address, Password password) {}
