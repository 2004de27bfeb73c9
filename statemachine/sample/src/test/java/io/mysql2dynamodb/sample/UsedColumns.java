package io.mysql2dynamodb.sample;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.MigrationContract;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import java.util.Set;
import java.util.TreeSet;

/** The columns that the sample's contract takes values from or compares, as {@code table.column}. */
final class UsedColumns {
    private final Set<String> used = new TreeSet<>();

    static Set<String> of(MigrationContract contract) {
        UsedColumns columns = new UsedColumns();
        contract.tables().forEach(table -> table.entities().forEach(columns::addEntity));
        return columns.used;
    }

    private void addEntity(EntityContract entity) {
        entity.where().ifPresent(where -> addSql(where, entity.sourceTable()));
        for (Attribute attribute : entity.attributes()) {
            attribute.source().names().forEach(column -> used.add(entity.sourceTable() + "." + column));
            attribute.join().ifPresent(this::addJoin);
        }
    }

    private void addJoin(Join join) {
        if (join instanceof Join.ForeignKey foreignKey) {
            addSql(foreignKey.condition(), foreignKey.targetTable());
            addSql(foreignKey.select(), foreignKey.targetTable());
        } else if (join instanceof Join.JsonConstruction children) {
            addSql(children.condition(), children.targetTable());
            children.construction().columns().values().forEach(column -> addSql(column, children.targetTable()));
        } else {
            throw new AssertionError("The sample's contract does not use " + join);
        }
    }

    private void addSql(String sql, String table) {
        SqlFragment.parse(sql)
                .columns()
                .forEach(column -> used.add(column.qualifier().orElse(table) + "." + column.name()));
    }
}
