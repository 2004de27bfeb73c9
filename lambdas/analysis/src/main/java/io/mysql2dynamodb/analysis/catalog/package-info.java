/** The structure of a database: the questions to information_schema, and the catalog that their answers make. */
package io.mysql2dynamodb.analysis.catalog;
