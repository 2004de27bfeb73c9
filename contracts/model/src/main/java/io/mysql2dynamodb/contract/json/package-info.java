/** {@code migrationContract.json} read, checked for its form, written and hashed. */
package io.mysql2dynamodb.contract.json;
