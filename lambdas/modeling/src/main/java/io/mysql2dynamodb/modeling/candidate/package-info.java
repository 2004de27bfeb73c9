/** What could be: how rows could become items, under which keys, and which indexes could serve which step. */
package io.mysql2dynamodb.modeling.candidate;
