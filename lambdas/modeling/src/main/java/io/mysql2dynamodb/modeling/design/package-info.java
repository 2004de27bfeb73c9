/** A design: tables, items, keys, indexes, and what each access pattern does on them. */
package io.mysql2dynamodb.modeling.design;
