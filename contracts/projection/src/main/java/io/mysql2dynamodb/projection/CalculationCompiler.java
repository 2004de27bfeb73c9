package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Calculation.DateMath.Operation;
import io.mysql2dynamodb.contract.Policies.ZeroDate;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Compiles calculations; what they name is in the source row and in the attribute's own join. */
final class CalculationCompiler {

    private static final int MICROSECOND_DIGITS = 6;
    private static final Set<String> UNITS_OF_DAYS = Set.of("DAY", "WEEK", "MONTH", "QUARTER", "YEAR");

    private final RootBuilder root;
    private final RelatedCompiler related;
    private final Function<String, SourceColumn> columns;
    private final ZeroDate zeroDate;

    /**
     * For one entity.
     *
     * @param columns the column of the source row of that name
     */
    CalculationCompiler(
            RootBuilder root, RelatedCompiler related, Function<String, SourceColumn> columns, ZeroDate zeroDate) {
        this.root = root;
        this.related = related;
        this.columns = columns;
        this.zeroDate = zeroDate;
    }

    /**
     * The value of an attribute's calculation.
     *
     * @param joined the row of the attribute's join, if it has one
     * @param wanted the type for whose form it is
     */
    RawValue value(Attribute attribute, Calculation calculation, Optional<JoinedRow> joined, AttributeType wanted) {
        if (calculation instanceof Calculation.Aggregate aggregate) {
            return related.aggregate(aggregate);
        } else if (calculation instanceof Calculation.Case choice) {
            return expression(choice(choice), joined, wanted);
        } else if (calculation instanceof Calculation.Concat concat) {
            return concat(attribute, concat, joined);
        }
        return dateMath(attribute, (Calculation.DateMath) calculation, joined);
    }

    private static SqlFragment choice(Calculation.Case choice) {
        return SqlFragment.choice(
                choice.branches().stream()
                        .map(branch -> SqlFragment.parse(branch.when()))
                        .toList(),
                choice.branches().stream()
                        .map(branch -> SqlFragment.parse(branch.then()))
                        .toList(),
                choice.otherwise().map(SqlFragment::parse));
    }

    private RawValue concat(Attribute attribute, Calculation.Concat concat, Optional<JoinedRow> joined) {
        List<RawValue> parts = new ArrayList<>();
        if (concat.parts().isEmpty()) {
            attribute.source().names().forEach(name -> parts.add(root.column(columns.apply(name), AttributeType.S)));
        } else {
            concat.parts().forEach(part -> parts.add(expression(SqlFragment.parse(part), joined, AttributeType.S)));
        }
        return JoinedTexts.of(parts, concat.separator().orElse(""), zeroDate);
    }

    private Slot expression(SqlFragment fragment, Optional<JoinedRow> joined, AttributeType wanted) {
        return joined.map(row -> root.expression(fragment, row, wanted))
                .orElseGet(() -> root.expression(fragment, wanted));
    }

    private RawValue dateMath(Attribute attribute, Calculation.DateMath math, Optional<JoinedRow> joined) {
        String unit = math.unit().toUpperCase(Locale.ROOT);
        List<String> names = attribute.source().names();
        SourceColumn column = columns.apply(names.get(0));
        Slot date = root.column(column, AttributeType.S);
        Optional<SqlFragment> named = math.otherColumn()
                .or(() -> names.stream().skip(1).findFirst().map(SqlQuoting::name))
                .map(SqlFragment::parse);
        Optional<Slot> other = named.map(name -> expression(name, joined, AttributeType.S));
        // the columns themselves: what is selected of a date is its text
        Optional<String> otherSql = named.map(name -> root.plain(name, joined));
        List<Slot> operands = new ArrayList<>(List.of(date));
        other.ifPresent(operands::add);
        int join = other.map(Slot::join).orElse(date.join());
        String label = math.operation().name().toLowerCase(Locale.ROOT) + " " + column.name();
        if (math.operation() == Operation.DIFF) {
            String sql =
                    "TIMESTAMPDIFF(" + unit + ", " + RootQuery.column(column) + ", " + otherSql.orElseThrow() + ")";
            return new DateShift(root.calculated(sql, Optional.empty(), label, join), operands, zeroDate);
        }
        String amount = otherSql.orElseGet(() -> "(" + math.amount().orElseThrow() + ")");
        String sql = (math.operation() == Operation.ADD ? "DATE_ADD(" : "DATE_SUB(") + RootQuery.column(column)
                + ", INTERVAL " + amount + " " + unit + ")";
        return new DateShift(
                root.calculated(sql, Optional.of(shifted(column.type(), unit)), label, join), operands, zeroDate);
    }

    /** The operand's own type; a DATE that is moved by less than a day becomes a DATETIME. */
    private static ColumnType shifted(ColumnType operand, String unit) {
        Base base = operand.base() == Base.DATE && !UNITS_OF_DAYS.contains(unit) ? Base.DATETIME : operand.base();
        int digits = unit.equals("MICROSECOND") && base != Base.DATE ? MICROSECOND_DIGITS : operand.fractionalSeconds();
        return new ColumnType(base, base.name().toLowerCase(Locale.ROOT), 0, 0, digits, false);
    }
}
