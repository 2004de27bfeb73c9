/** Every source row accounted for, per chunk, per entity, per child table and in total. */
package io.mysql2dynamodb.migration.accounting;
