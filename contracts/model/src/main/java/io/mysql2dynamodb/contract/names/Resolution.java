package io.mysql2dynamodb.contract.names;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceForeignKey;
import io.mysql2dynamodb.schema.SourceTable;

/** What a placeholder stands for. */
public sealed interface Resolution {

    /** {@code {value}}: the attribute's own value before its transformation. */
    record ValueBefore() implements Resolution {}

    /** Another attribute's final value. */
    record OtherAttribute(Attribute attribute) implements Resolution {}

    /** A column of the source row. */
    record OwnColumn(SourceColumn column) implements Resolution {}

    /** A column of a row that a join of the entity finds; {@code link} tells the rows of a chain apart, else 0. */
    record JoinedColumn(Join join, int link, SourceTable table, SourceColumn column) implements Resolution {}

    /** A column of the row that a foreign key of the source table leads to. */
    record ReferencedColumn(SourceForeignKey key, SourceTable table, SourceColumn column) implements Resolution {}
}
