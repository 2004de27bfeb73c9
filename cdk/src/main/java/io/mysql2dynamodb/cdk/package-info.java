/**
 * The CDK app: what {@code cdk deploy} creates. {@link io.mysql2dynamodb.cdk.OrchestratorApp} alone reads the
 * environment and the context; everything below gets its properties as records.
 */
package io.mysql2dynamodb.cdk;
