/** What becomes of a run when something beneath it fails: real processes, loopback only. */
package io.mysql2dynamodb.local.faults;
