/** How a contract is carried out on a database, put so that a person can judge it before a run. */
package io.mysql2dynamodb.local.plan;
