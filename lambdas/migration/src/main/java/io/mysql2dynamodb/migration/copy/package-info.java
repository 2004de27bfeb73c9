/** Copying one chunk: windows read, projected and written while the next one is read. */
package io.mysql2dynamodb.migration.copy;
