package io.mysql2dynamodb.migration.schema;

import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.LiteralText;
import io.mysql2dynamodb.contract.names.LookupNames;
import io.mysql2dynamodb.contract.names.SelfJoinTarget;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One table that a join reads and the SQL texts that name its columns.
 *
 * @param name the name that the texts use: an alias, or the table's own
 * @param table the table
 * @param texts expressions and conditions
 */
record JoinSql(String name, String table, List<String> texts) {

    static List<JoinSql> of(Join join, SourceTable source, SourceSchema schema) {
        if (join instanceof Join.ForeignKey key) {
            return one(key.targetTable(), key.alias(), key.condition(), key.select());
        }
        if (join instanceof Join.JsonConstruction json) {
            List<String> texts = new ArrayList<>(json.construction().columns().values());
            texts.add(json.condition());
            return one(json.targetTable(), json.alias(), texts.toArray(String[]::new));
        }
        if (join instanceof Join.MultiColumn multi) {
            List<String> texts = new ArrayList<>(multi.conditions());
            texts.add(multi.select());
            return one(multi.targetTable(), multi.alias(), texts.toArray(String[]::new));
        }
        if (join instanceof Join.Conditional conditional) {
            List<String> texts =
                    new ArrayList<>(List.of(conditional.when(), conditional.condition(), conditional.select()));
            if (LiteralText.isColumn(conditional.elseValue())) {
                texts.add(conditional.elseValue());
            }
            return one(conditional.targetTable(), conditional.alias(), texts.toArray(String[]::new));
        }
        if (join instanceof Join.LookupTable lookup) {
            return lookup(lookup, source, schema);
        }
        if (join instanceof Join.SelfJoin self) {
            String target = SelfJoinTarget.of(schema, source, self).table().name();
            return one(target, Optional.of(self.alias()), self.condition(), self.select());
        }
        return ((Join.Chain) join)
                .links().stream()
                        .flatMap(
                                link -> one(link.targetTable(), link.alias(), link.condition(), link.select()).stream())
                        .toList();
    }

    /** The target and the junctions that lead to it. */
    private static List<JoinSql> lookup(Join.LookupTable join, SourceTable source, SourceSchema schema) {
        SourceTable target = schema.table(join.targetTable()).orElseThrow();
        List<JoinSql> tables = new ArrayList<>(one(target.name(), join.alias(), join.condition(), join.select()));
        LookupNames.of(schema, source, target, join)
                .junctions()
                .forEach(junction ->
                        tables.add(new JoinSql(junction.name(), junction.table().name(), List.of())));
        return tables;
    }

    private static List<JoinSql> one(String table, Optional<String> alias, String... texts) {
        return List.of(new JoinSql(alias.orElse(table), table, List.of(texts)));
    }
}
