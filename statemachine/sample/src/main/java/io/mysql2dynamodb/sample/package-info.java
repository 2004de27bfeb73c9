/** The sample shop: the schema of a mail-order house for tea, and a generator of its rows. */
package io.mysql2dynamodb.sample;
