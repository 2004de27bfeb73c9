package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.schema.ColumnType;
import java.util.Optional;

/**
 * One member that a json-construction makes of each child row.
 *
 * @param name the member's name
 * @param sql the column or expression as it is selected
 * @param type its type where the schema tells it
 * @param label the column or expression as the contract names it
 */
record ChildMember(String name, String sql, Optional<ColumnType> type, String label) {}
