package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.names.JoinNames;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;

/** A geometry leaves its SRID behind, so the reader of the item can know it only where the column has one for all. */
final class GeometryRule implements SourceRule {

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.attributes(contract)
                .forEach(place -> schema.table(place.of().entity().sourceTable())
                        .ifPresent(source -> attribute(schema, source, place, findings)));
    }

    private static void attribute(SourceSchema schema, SourceTable source, AttributePlace place, Findings findings) {
        ColumnTypes.before(schema, source, place.attribute())
                .ifPresent(column -> column(column, place.pointer() + "/source_column", findings));
        if (place.attribute().join().orElse(null) instanceof Join.JsonConstruction join) {
            schema.table(join.targetTable()).ifPresent(target -> {
                JoinNames names = JoinNames.of(source, target, join.alias());
                for (SqlPiece piece : SqlPiece.ofJoin(join)) {
                    if (piece.use() == SqlPiece.Use.SELECTED) {
                        ColumnTypes.selected(names, piece.text())
                                .ifPresent(column -> column(column, place.pointer() + piece.pointer(), findings));
                    }
                }
            });
        }
    }

    private static void column(SourceColumn column, String pointer, Findings findings) {
        if (column.type().base() == Base.GEOMETRY && column.srid().isEmpty()) {
            findings.warning(
                    pointer,
                    "the values of '" + column.name() + "' may be of several spatial reference systems, and an item"
                            + " does not keep which",
                    "restrict the column to one SRID in MySQL, or make sure that all values share one");
        }
    }
}
