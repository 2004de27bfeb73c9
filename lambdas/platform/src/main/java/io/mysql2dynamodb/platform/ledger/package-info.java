/** What a run remembers between invocations: itself, its gates, its chunks, its leases and its audit trail. */
package io.mysql2dynamodb.platform.ledger;
