/** Questions to the source database, and where their answers come from. */
package io.mysql2dynamodb.analysis.question;
