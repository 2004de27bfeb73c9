package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.LiteralText;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.names.JoinNames;
import io.mysql2dynamodb.contract.names.SelfJoinTarget;
import io.mysql2dynamodb.contract.names.UnknownNameException;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.UnsafeSqlException;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;

/**
 * {@code else_value} and {@code null_value} are values that the attribute can have; an {@code else_value} written
 * {@code identifier.identifier} is a column.
 */
final class LiteralRule implements SourceRule {

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.attributes(contract).forEach(place -> {
            Join join = place.attribute().join().orElse(null);
            if (join instanceof Join.Conditional conditional) {
                if (LiteralText.isColumn(conditional.elseValue())) {
                    column(schema, place, conditional, findings);
                } else {
                    literal(place, conditional.elseValue(), "/join/else_value", findings);
                }
            } else if (join instanceof Join.SelfJoin self && self.nullValue().isPresent()) {
                literal(place, self.nullValue().get(), "/join/null_value", findings);
                schema.table(place.of().entity().sourceTable())
                        .ifPresent(source -> tellsNoRow(schema, source, place, self, findings));
            }
        });
    }

    private static void literal(AttributePlace place, String written, String member, Findings findings) {
        // before a transformation a literal is text, which the transformation judges
        AttributeType type = place.attribute().transformation().isPresent()
                ? AttributeType.S
                : place.attribute().type();
        if (!LiteralText.of(written).fits(type)) {
            findings.error(
                    place.pointer() + member,
                    "'" + written + "' is no value of type " + type,
                    switch (type) {
                        case N -> "write a number such as 0 or -1.5, or NULL for no value";
                        case BOOL -> "write true or false, or NULL for no value";
                        default -> "write NULL for no value; only S, N and BOOL can be written as a literal";
                    });
        }
    }

    private static void column(SourceSchema schema, AttributePlace place, Join.Conditional join, Findings findings) {
        schema.table(place.of().entity().sourceTable()).ifPresent(source -> schema.table(join.targetTable())
                .ifPresent(target -> SqlNameRule.resolve(
                        place.pointer() + "/join/else_value",
                        () -> JoinNames.of(source, target, join.alias())
                                .judged()
                                .columns(SqlFragment.parse(join.elseValue())),
                        findings)));
    }

    /** Only a column that is never NULL tells a row without a value from no row. */
    private static void tellsNoRow(
            SourceSchema schema, SourceTable source, AttributePlace place, Join.SelfJoin join, Findings findings) {
        try {
            SourceTable target = SelfJoinTarget.of(schema, source, join).table();
            if (target.columns().stream().allMatch(SourceColumn::nullable)) {
                findings.error(
                        place.pointer() + "/join/null_value",
                        "every column of '" + target.name()
                                + "' may be NULL, so that a joined row cannot be told from none",
                        "leave null_value out, or make a column of the table NOT NULL");
            }
        } catch (UnknownNameException | UnsafeSqlException e) {
            return; // SqlNameRule and SqlRule have reported it
        }
    }
}
