package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.names.JoinNames;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.schema.SourceSchema;
import java.util.regex.Pattern;

/** The {@code else_value} of a conditional join is a column where it is written {@code identifier.identifier}. */
final class ElseValueRule implements SourceRule {

    private static final Pattern COLUMN =
            Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}_$]*\\.[\\p{L}_$][\\p{L}\\p{Nd}_$]*");

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.attributes(contract).forEach(place -> {
            if (place.attribute().join().orElse(null) instanceof Join.Conditional join
                    && COLUMN.matcher(join.elseValue()).matches()) {
                column(schema, place, join, findings);
            }
        });
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
}
