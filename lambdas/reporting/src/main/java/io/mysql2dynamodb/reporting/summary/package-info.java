/** The figures of a run, the content of {@code summary.json}. */
package io.mysql2dynamodb.reporting.summary;
