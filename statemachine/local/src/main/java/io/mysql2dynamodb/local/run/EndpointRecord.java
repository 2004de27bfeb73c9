package io.mysql2dynamodb.local.run;

import java.net.URI;

/**
 * Where the process that works on a run can be asked.
 *
 * @param url the local endpoint, on loopback
 * @param pid its process
 */
public record EndpointRecord(URI url, long pid) {}
