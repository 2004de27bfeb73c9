/** Which rows belong to which: declared relationships, inferred ones, junctions and aggregates. */
package io.mysql2dynamodb.analysis.relationship;
