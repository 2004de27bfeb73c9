package io.mysql2dynamodb.contract.validation;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.Calculation;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.names.JoinNames;
import io.mysql2dynamodb.contract.names.JoinPath;
import io.mysql2dynamodb.contract.names.LookupNames;
import io.mysql2dynamodb.contract.names.NamedTable;
import io.mysql2dynamodb.contract.names.Scope;
import io.mysql2dynamodb.contract.names.SelfJoinTarget;
import io.mysql2dynamodb.contract.names.UnknownNameException;
import io.mysql2dynamodb.contract.sql.OrderBy;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.UnsafeSqlException;
import io.mysql2dynamodb.contract.validation.Places.AttributePlace;
import io.mysql2dynamodb.contract.validation.Places.EntityPlace;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.List;
import java.util.Optional;

/** Every column named in SQL exists in a table that is in scope there. SQL that cannot be read is another rule's matter. */
final class SqlNameRule implements SourceRule {

    @Override
    public void check(MigrationContract contract, SourceSchema schema, Findings findings) {
        Places.entities(contract).forEach(place -> schema.table(place.entity().sourceTable())
                .ifPresent(source -> entity(schema, source, place, findings)));
    }

    private static void entity(SourceSchema schema, SourceTable source, EntityPlace place, Findings findings) {
        Scope row = Scope.of(NamedTable.source(source));
        place.entity()
                .where()
                .ifPresent(where ->
                        resolve(place.pointer() + "/where", () -> row.columns(SqlFragment.parse(where)), findings));
        for (AttributePlace attribute : place.attributes()) {
            attribute(schema, source, attribute, findings);
        }
    }

    private static void attribute(SourceSchema schema, SourceTable source, AttributePlace place, Findings findings) {
        Attribute attribute = place.attribute();
        Optional<JoinNames> joined = attribute.join().flatMap(join -> names(schema, source, join, place, findings));
        attribute.join().ifPresent(join -> {
            if (join instanceof Join.Chain chain) {
                new ChainNames(schema, source, place.pointer() + "/join/joins/", findings).check(chain);
            } else if (join instanceof Join.LookupTable lookup) {
                lookup(schema, source, lookup, place, findings);
            } else {
                joined.ifPresent(names -> pieces(names, SqlPiece.ofJoin(join), place, findings));
            }
        });
        attribute.calculation().ifPresent(calculation -> {
            if (calculation instanceof Calculation.Aggregate aggregate) {
                schema.table(aggregate.targetTable())
                        .ifPresent(target -> pieces(
                                JoinNames.of(source, target, aggregate.alias()),
                                SqlPiece.ofCalculation(aggregate),
                                place,
                                findings));
            } else {
                judged(schema, source, attribute).ifPresent(scope -> {
                    for (SqlPiece piece : SqlPiece.ofCalculation(calculation)) {
                        resolve(place.pointer() + piece.pointer(), () -> columns(scope, piece), findings);
                    }
                });
            }
        });
    }

    /** What a calculation sees: the source row and the attribute's join; empty where the join is wrong itself. */
    private static Optional<Scope> judged(SourceSchema schema, SourceTable source, Attribute attribute) {
        if (attribute.join().isEmpty()) {
            return Optional.of(Scope.of(NamedTable.source(source)));
        }
        try {
            return Optional.of(
                    JoinPath.of(schema, source, attribute.join().get()).judged());
        } catch (UnknownNameException | UnsafeSqlException e) {
            return Optional.empty();
        }
    }

    private static Optional<JoinNames> names(
            SourceSchema schema, SourceTable source, Join join, AttributePlace place, Findings findings) {
        if (join instanceof Join.SelfJoin self) {
            return selfJoin(schema, source, self, place, findings);
        }
        return JoinTargets.of(join)
                .flatMap(schema::table)
                .map(target -> JoinNames.of(source, target, JoinTargets.alias(join)));
    }

    private static Optional<JoinNames> selfJoin(
            SourceSchema schema, SourceTable source, Join.SelfJoin join, AttributePlace place, Findings findings) {
        if (join.targetTable().isPresent()
                && schema.table(join.targetTable().get()).isEmpty()) {
            return Optional.empty();
        }
        try {
            SelfJoinTarget target = SelfJoinTarget.of(schema, source, join);
            if (target.ambiguous()) {
                findings.warning(
                        place.pointer() + "/join/join_alias",
                        "the alias '" + join.alias() + "' could stand for '" + source.name() + "' too; '"
                                + target.table().name() + "' is taken, where the foreign key leads",
                        "add target_table to the join");
            }
            return Optional.of(JoinNames.of(source, target.table(), Optional.of(join.alias())));
        } catch (UnknownNameException e) {
            findings.error(place.pointer() + "/join/join_alias", e.what(), e.remedy());
        } catch (UnsafeSqlException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static void pieces(JoinNames names, List<SqlPiece> pieces, AttributePlace place, Findings findings) {
        for (SqlPiece piece : pieces) {
            resolve(
                    place.pointer() + piece.pointer(),
                    () -> {
                        switch (piece.use()) {
                            case JOINS -> names.condition(SqlFragment.parse(piece.text()));
                            case SELECTED, ORDERS -> columns(names.selected(), piece);
                            case JUDGED -> columns(names.judged(), piece);
                        }
                    },
                    findings);
        }
    }

    private static void lookup(
            SourceSchema schema, SourceTable source, Join.LookupTable join, AttributePlace place, Findings findings) {
        SourceTable target = schema.table(join.targetTable()).orElse(null);
        if (target == null) {
            return; // SourceTableRule has reported it
        }
        resolve(
                place.pointer() + "/join/join_condition",
                () -> {
                    LookupNames names = LookupNames.of(schema, source, target, join);
                    for (SqlPiece piece : SqlPiece.ofJoin(join)) {
                        Scope scope = piece.use() == SqlPiece.Use.JOINS ? names.condition() : names.selected();
                        resolve(place.pointer() + piece.pointer(), () -> columns(scope, piece), findings);
                    }
                },
                findings);
    }

    static void columns(Scope scope, SqlPiece piece) {
        if (piece.use() == SqlPiece.Use.ORDERS) {
            scope.columns(OrderBy.parse(piece.text()));
        } else {
            scope.columns(SqlFragment.parse(piece.text()));
        }
    }

    static void resolve(String pointer, Runnable names, Findings findings) {
        try {
            names.run();
        } catch (UnknownNameException e) {
            findings.error(pointer, e.what(), e.remedy());
        } catch (UnsafeSqlException e) {
            // SqlRule has reported the text
            return;
        }
    }
}
