/** What keeps a run from harming the source: judged before each window, waited for, and told. */
package io.mysql2dynamodb.migration.guard;
