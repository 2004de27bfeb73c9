/** Packed files, as streams: gzip and zip, without writing anything to disk and without trusting what they say. */
package io.mysql2dynamodb.analysis.log.archive;
