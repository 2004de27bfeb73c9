/** Stage artifacts as JSON: written the same for equal values, and judged by a published JSON Schema when they are read. */
package io.mysql2dynamodb.artifact;
