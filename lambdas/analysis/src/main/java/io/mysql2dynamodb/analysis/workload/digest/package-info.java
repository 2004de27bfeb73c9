/** What a server counts by itself: performance_schema's statement digests, prepared statements and accounts, at a moment. */
package io.mysql2dynamodb.analysis.workload.digest;
