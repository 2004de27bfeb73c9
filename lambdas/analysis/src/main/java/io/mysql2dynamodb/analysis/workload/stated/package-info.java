/** Rates that a person writes down: the file, its form, and what is wrong with it. */
package io.mysql2dynamodb.analysis.workload.stated;
