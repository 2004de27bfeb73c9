package io.mysql2dynamodb.migration.repair;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One line of a round's repair manifest: the differences that one step of the verification found, all of one table.
 *
 * @param id unique in the run, such as {@code 1/chunk/Orders/ORDER/00001/1}
 * @param table the table's contract name
 * @param differences key of the file with the keys
 */
@JsonPropertyOrder({"id", "table", "differences"})
public record RepairLine(String id, String table, String differences) {}
