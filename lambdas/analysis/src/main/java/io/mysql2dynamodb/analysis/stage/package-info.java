/** Stage 1 as a run executes it: what its functions read, keep between calls, and leave. */
package io.mysql2dynamodb.analysis.stage;
