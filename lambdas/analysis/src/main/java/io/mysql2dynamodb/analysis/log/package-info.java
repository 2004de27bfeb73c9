/** The formats of MySQL's logs: from files and archives to a stream of records, in bounded memory. */
package io.mysql2dynamodb.analysis.log;
