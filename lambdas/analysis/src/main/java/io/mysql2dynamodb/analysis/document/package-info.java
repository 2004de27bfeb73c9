/** The documents of stage 1: what was found out about a database and its workload, as Markdown for people. */
package io.mysql2dynamodb.analysis.document;
