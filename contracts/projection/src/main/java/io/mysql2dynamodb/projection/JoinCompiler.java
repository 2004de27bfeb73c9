package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.LiteralText;
import io.mysql2dynamodb.contract.Policies.ZeroDate;
import io.mysql2dynamodb.contract.names.JoinPath;
import io.mysql2dynamodb.contract.names.Resolution;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.Comparator;
import java.util.List;

/** Compiles the joins that give a row values of at most one joined row; they ride in the root query. */
final class JoinCompiler {

    private final SourceSchema schema;
    private final RootBuilder root;
    private final ZeroDate zeroDate;

    JoinCompiler(SourceSchema schema, RootBuilder root, ZeroDate zeroDate) {
        this.schema = schema;
        this.root = root;
        this.zeroDate = zeroDate;
    }

    /** The join in the root query. */
    JoinedRow row(Join join) {
        return root.join(JoinPath.of(schema, root.source(), join));
    }

    /** A column of a joined row that a placeholder names. */
    RawValue column(Resolution.JoinedColumn named) {
        JoinedRow row = row(named.join());
        JoinPath.Link link = row.path().links().get(named.link());
        return root.joined(row, link.target(), named.column());
    }

    /** A column of the row that a foreign key leads to, which a placeholder names. */
    RawValue column(Resolution.ReferencedColumn named) {
        JoinedRow row = root.join(named.key(), named.table());
        return root.joined(row, row.path().last().target(), named.column());
    }

    /** The value that a join gives to an attribute, in the form for a type. */
    RawValue value(Attribute attribute, Join join, AttributeType wanted) {
        JoinedRow row = row(join);
        if (join instanceof Join.Chain chain) {
            return chain(chain, row, wanted);
        }
        Slot selected = root.selected(row, row.path().last(), wanted);
        if (join instanceof Join.Conditional conditional) {
            return conditional(conditional, row, selected, wanted, literalType(attribute));
        } else if (join instanceof Join.SelfJoin self && self.nullValue().isPresent()) {
            return new Choice(found(row), selected, Literal.of(self.nullValue().get(), literalType(attribute)));
        }
        return selected;
    }

    /** A literal is of the attribute's type, but text where a transformation makes the type of it. */
    private static AttributeType literalType(Attribute attribute) {
        return attribute.transformation().isPresent() ? AttributeType.S : attribute.type();
    }

    private RawValue chain(Join.Chain chain, JoinedRow row, AttributeType wanted) {
        AttributeType form = chain.separator().isPresent() ? AttributeType.S : wanted;
        List<Slot> selected = row.path().links().stream()
                .map(link -> root.selected(row, link, form))
                .toList();
        return chain.separator()
                .<RawValue>map(separator -> JoinedTexts.of(selected, separator, zeroDate))
                .orElse(selected.get(selected.size() - 1));
    }

    private RawValue conditional(
            Join.Conditional join, JoinedRow row, Slot selected, AttributeType wanted, AttributeType literal) {
        Slot verdict = root.verdict(SqlFragment.parse(join.when()), row);
        RawValue otherwise = LiteralText.isColumn(join.elseValue())
                ? root.expression(SqlFragment.parse(join.elseValue()), row, wanted)
                : Literal.of(join.elseValue(), literal);
        return new Choice(verdict, selected, otherwise);
    }

    /** Whether the join found a row: a column that is never NULL in the table is NULL only without one. */
    private Slot found(JoinedRow row) {
        SourceTable target = row.path().last().target().table();
        SourceColumn mark = target.columns().stream()
                .filter(column -> !column.nullable())
                .min(Comparator.comparing(column -> isDate(column) ? 1 : 0))
                .orElseThrow(() -> new UncompilableException(
                        "the table '" + target.name()
                                + "' has no NOT NULL column that would tell a joined row from none",
                        "leave out null_value, or use a conditional join"));
        String alias = row.aliases().get(row.path().last().target());
        String sql = "(" + SqlQuoting.column(alias, mark.name()) + " IS NOT NULL)";
        return root.mark(sql, row, mark.name());
    }

    /** {@code zero date IS NULL} is true in MySQL, so that another column is the better mark. */
    private static boolean isDate(SourceColumn column) {
        return column.type().base() == Base.DATE || column.type().base() == Base.DATETIME;
    }
}
