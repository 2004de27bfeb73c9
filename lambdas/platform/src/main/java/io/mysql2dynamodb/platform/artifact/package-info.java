/** The files that a run reads and writes: in an S3 bucket on AWS, in a folder on one machine. */
package io.mysql2dynamodb.platform.artifact;
