package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.names.JoinNames;
import io.mysql2dynamodb.contract.names.JoinPath;
import io.mysql2dynamodb.contract.names.NamedTable;
import io.mysql2dynamodb.contract.names.Resolution;
import io.mysql2dynamodb.contract.names.ResolvedColumn;
import io.mysql2dynamodb.contract.names.Scope;
import io.mysql2dynamodb.contract.names.UnknownNameException;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.UnsafeSqlException;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.Optional;

/** The columns behind values, where a value is a column as it is. */
final class ColumnTypes {

    private ColumnTypes() {}

    static Optional<ColumnType> of(Resolution resolution) {
        return column(resolution).map(SourceColumn::type);
    }

    static Optional<SourceColumn> column(Resolution resolution) {
        if (resolution instanceof Resolution.OwnColumn own) {
            return Optional.of(own.column());
        } else if (resolution instanceof Resolution.JoinedColumn joined) {
            return Optional.of(joined.column());
        } else if (resolution instanceof Resolution.ReferencedColumn referenced) {
            return Optional.of(referenced.column());
        }
        return Optional.empty();
    }

    /** The column whose value the attribute has before its transformation; empty where the value is computed. */
    static Optional<SourceColumn> before(SourceSchema schema, SourceTable source, Attribute attribute) {
        if (attribute.calculation().isPresent() || attribute.source().names().size() > 1) {
            return Optional.empty();
        }
        return attribute.join().isEmpty()
                ? source.column(attribute.source().first())
                : joined(schema, source, attribute.join().get()).filter(column -> !attribute.looksUpMany());
    }

    /** The column that a join selects; empty where it is computed, or one of two. */
    private static Optional<SourceColumn> joined(SourceSchema schema, SourceTable source, Join join) {
        if (join instanceof Join.JsonConstruction || join instanceof Join.Conditional) {
            return Optional.empty();
        } else if (join instanceof Join.Chain chain && chain.separator().isPresent()) {
            return Optional.empty();
        }
        try {
            JoinPath.Link last = JoinPath.of(schema, source, join).last();
            return last.selects()
                    .map(SqlFragment::parse)
                    .flatMap(SqlFragment::asColumn)
                    .map(last.selected()::resolve)
                    .map(ResolvedColumn::column);
        } catch (UnsafeSqlException | UnknownNameException e) {
            return Optional.empty(); // SqlRule and SqlNameRule have reported it
        }
    }

    /** The column that a calculation names, in the source row or in the attribute's join. */
    static Optional<SourceColumn> judged(SourceSchema schema, SourceTable source, Attribute attribute, String written) {
        try {
            Scope scope = attribute.join().isPresent()
                    ? JoinPath.of(schema, source, attribute.join().get()).judged()
                    : Scope.of(NamedTable.source(source));
            return SqlFragment.parse(written).asColumn().map(scope::resolve).map(ResolvedColumn::column);
        } catch (UnsafeSqlException | UnknownNameException e) {
            return Optional.empty(); // SqlRule and SqlNameRule have reported it
        }
    }

    static Optional<SourceColumn> selected(JoinNames names, String select) {
        try {
            return SqlFragment.parse(select)
                    .asColumn()
                    .map(names.selected()::resolve)
                    .map(ResolvedColumn::column);
        } catch (UnsafeSqlException | UnknownNameException e) {
            return Optional.empty();
        }
    }
}
