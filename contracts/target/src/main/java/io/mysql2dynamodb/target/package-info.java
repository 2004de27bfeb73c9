/**
 * Items on their way to DynamoDB and back: their size, their keys, plain batches written under a lease, versioned writes
 * beside other writers, consistent reads, scans, and the comparison of two items. The AWS SDK's failures end at this border
 * and leave it as the named exceptions of this package.
 */
package io.mysql2dynamodb.target;
