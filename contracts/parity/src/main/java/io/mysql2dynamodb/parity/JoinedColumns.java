package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.sql.ColumnEquality;
import io.mysql2dynamodb.contract.sql.SelectStatement.FromTable;
import io.mysql2dynamodb.contract.sql.SqlColumn;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.parity.BoundStatement.TableColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which columns are equal in a join: of a statement, and of a contract's join. A joined value is compared only where the SQL
 * joins by all the columns by which the contract does; the SQL may narrow the rows further.
 */
final class JoinedColumns {

    private JoinedColumns() {}

    /** Whether the statement joins a table to the root as the contract's join does. */
    static boolean agree(BoundStatement statement, String rootTable, Join join) {
        if (join instanceof Join.ForeignKey foreign) {
            return agree(statement, rootTable, foreign.targetTable(), foreign.alias(), List.of(foreign.condition()));
        } else if (join instanceof Join.MultiColumn multi) {
            return agree(statement, rootTable, multi.targetTable(), multi.alias(), multi.conditions());
        } else if (join instanceof Join.JsonConstruction construction) {
            return agree(
                    statement,
                    rootTable,
                    construction.targetTable(),
                    construction.alias(),
                    List.of(construction.condition()));
        }
        return false;
    }

    private static boolean agree(
            BoundStatement statement,
            String rootTable,
            String target,
            Optional<String> alias,
            List<String> conditions) {
        Set<Set<String>> wanted = new HashSet<>();
        for (String condition : conditions) {
            SqlFragment fragment = SqlFragment.parse(condition);
            if (fragment.columnEqualities().size() != fragment.conjuncts().size()) {
                return false;
            }
            for (ColumnEquality equality : fragment.columnEqualities()) {
                add(
                        wanted,
                        name(equality.left(), rootTable, target, alias),
                        name(equality.right(), rootTable, target, alias));
            }
        }
        return of(statement).containsAll(wanted);
    }

    private static String name(SqlColumn column, String rootTable, String target, Optional<String> alias) {
        boolean joined = column.qualifier()
                .filter(qualifier -> qualifier.equals(alias.orElse(target)))
                .isPresent();
        return name(joined ? target : rootTable, column.name());
    }

    private static String name(String table, String column) {
        return table + "." + column.toLowerCase(Locale.ROOT);
    }

    private static Set<Set<String>> of(BoundStatement statement) {
        Set<Set<String>> pairs = new HashSet<>();
        List<FromTable> before = new ArrayList<>();
        for (FromTable table : statement.statement().tables()) {
            for (String column : table.using()) {
                before.forEach(earlier -> add(pairs, name(earlier.table(), column), name(table.table(), column)));
            }
            before.add(table);
        }
        Stream.concat(
                        statement.statement().tables().stream().flatMap(table -> table.on().stream()),
                        statement.statement().where().stream())
                .flatMap(condition -> condition.columnEqualities().stream())
                .forEach(equality -> {
                    Optional<String> left = statement.find(equality.left()).map(column -> name(statement, column));
                    Optional<String> right = statement.find(equality.right()).map(column -> name(statement, column));
                    if (left.isPresent() && right.isPresent()) {
                        add(pairs, left.get(), right.get());
                    }
                });
        return pairs;
    }

    private static void add(Set<Set<String>> pairs, String one, String other) {
        if (!one.equals(other)) {
            pairs.add(Set.of(one, other));
        }
    }

    private static String name(BoundStatement statement, TableColumn column) {
        return name(
                statement.tables().get(column.alias()).name(), column.column().name());
    }
}
