/** What access patterns ask for, in the terms of keys: steps of reading, and writes. */
package io.mysql2dynamodb.modeling.pattern;
