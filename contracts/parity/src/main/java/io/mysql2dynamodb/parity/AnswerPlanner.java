package io.mysql2dynamodb.parity;

import io.mysql2dynamodb.contract.Attribute;
import io.mysql2dynamodb.contract.AttributeType;
import io.mysql2dynamodb.contract.EntityContract;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.Join;
import io.mysql2dynamodb.contract.Policies;
import io.mysql2dynamodb.contract.sql.SqlColumn;
import io.mysql2dynamodb.contract.sql.SqlFragment;
import io.mysql2dynamodb.contract.sql.SqlQuoting;
import io.mysql2dynamodb.parity.AnswerPlan.Child;
import io.mysql2dynamodb.parity.AnswerPlan.Column;
import io.mysql2dynamodb.parity.AnswerPlan.Root;
import io.mysql2dynamodb.parity.BoundStatement.TableColumn;
import io.mysql2dynamodb.projection.ColumnConversion;
import io.mysql2dynamodb.projection.EntityPlan;
import io.mysql2dynamodb.schema.SourceTable;
import io.mysql2dynamodb.source.RowIdentity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Finds out which columns of a SQL answer are which attributes. An attribute that is nothing but a column of its row, or of
 * the row of a single join, is compared with that column; embedded children are compared with the rows of their table that
 * the SQL joins. Whatever else the SQL selects is told as not compared.
 */
final class AnswerPlanner {

    private final BoundStatement statement;
    private final Optional<IndexContract> index;
    private final Policies policies;
    private final SelectList select = new SelectList();
    private final Set<TableColumn> left = new LinkedHashSet<>();
    private final List<String> compared = new ArrayList<>();
    private final List<String> notCompared = new ArrayList<>();

    AnswerPlanner(BoundStatement statement, Optional<IndexContract> index, Policies policies) {
        this.statement = statement;
        this.index = index;
        this.policies = policies;
    }

    /**
     * Plans the comparison.
     *
     * @param entities the entity of each table of the statement whose rows are items of the answer, by alias
     */
    AnswerPlan plan(Map<String, EntityPlan> entities) {
        left.addAll(statement.selectedColumns());
        List<TableColumn> order = statement.orderColumns();
        List<Root> roots = new ArrayList<>();
        Set<String> embedded = new LinkedHashSet<>();
        entities.forEach((alias, entity) -> roots.add(root(alias, entity, order, embedded)));
        List<Integer> ties = new ArrayList<>();
        for (TableColumn column : order) {
            if (embedded.contains(column.alias())) {
                break;
            }
            ties.add(select.addTie(column));
        }
        boolean ordered = roots.size() == 1 && !ties.isEmpty();
        left.forEach(column -> notCompared.add(column + ": no attribute is this column alone"));
        statement
                .selectedExpressions()
                .forEach(expression -> notCompared.add(expression + ": an expression of the SQL"));
        return new AnswerPlan(select.sql(), select.types(), roots, ordered, ties, compared, notCompared);
    }

    /** Whether an attribute is nothing but that column of its row. */
    static boolean isColumn(Attribute attribute, String column) {
        return isColumn(attribute) && attribute.source().first().equalsIgnoreCase(column);
    }

    /** Whether an attribute is nothing but a column of its row, whichever. */
    static boolean isColumn(Attribute attribute) {
        return attribute.join().isEmpty()
                && attribute.calculation().isEmpty()
                && attribute.transformation().isEmpty();
    }

    private Root root(String alias, EntityPlan plan, List<TableColumn> order, Set<String> embedded) {
        EntityContract entity = plan.tableContract().entities().stream()
                .filter(candidate -> candidate.type().equals(plan.entityType()))
                .findFirst()
                .orElseThrow();
        int key = select.add(plan.identity(), alias);
        List<Column> columns = new ArrayList<>();
        List<Child> children = new ArrayList<>();
        for (Attribute attribute : entity.attributes()) {
            for (TableColumn column : statement.selectedColumns()) {
                boolean own = column.alias().equals(alias)
                        && isColumn(attribute, column.column().name());
                if (own || isJoined(alias, attribute, column)) {
                    compare(plan, attribute, column).ifPresent(columns::add);
                }
            }
            construction(attribute).ifPresent(construction -> child(alias, attribute, construction, order, embedded)
                    .ifPresent(children::add));
        }
        return new Root(alias, plan, key, columns, children);
    }

    private Optional<Column> compare(EntityPlan plan, Attribute attribute, TableColumn column) {
        left.remove(column);
        Optional<ColumnConversion> conversion =
                ColumnConversion.to(column.column(), attribute, plan.tableContract(), policies);
        if (!carried(plan, attribute.name()) || conversion.isEmpty()) {
            notCompared.add(column + ": the index does not carry '" + attribute.name() + "'");
            return Optional.empty();
        }
        compared.add(AnswerPlan.pair(column, attribute.name()));
        return Optional.of(new Column(attribute.name(), add(column, conversion.get()), conversion.get()));
    }

    private boolean carried(EntityPlan plan, String attribute) {
        return index.isEmpty()
                || index.get().projection() == IndexContract.Projection.ALL
                || index.get().keyNames().contains(attribute)
                || index.get().projectedAttributes().contains(attribute)
                || plan.tableContract().keyNames().contains(attribute);
    }

    /** Whether the attribute is that column of a row that the SQL joins as the contract does. */
    private boolean isJoined(String root, Attribute attribute, TableColumn column) {
        if (column.alias().equals(root)
                || attribute.join().isEmpty()
                || !JoinedColumns.agree(
                        statement,
                        statement.tables().get(root).name(),
                        attribute.join().get())) {
            return false;
        }
        SourceTable table = statement.tables().get(column.alias());
        long same = statement.tables().values().stream()
                .filter(other -> other.name().equals(table.name()))
                .count();
        Optional<String> selected = Optional.empty();
        if (attribute.join().orElse(null) instanceof Join.ForeignKey join
                && join.targetTable().equals(table.name())) {
            selected = Optional.of(join.select());
        } else if (attribute.join().orElse(null) instanceof Join.MultiColumn join
                && join.targetTable().equals(table.name())) {
            selected = Optional.of(join.select());
        }
        return same == 1
                && attribute.calculation().isEmpty()
                && attribute.transformation().isEmpty()
                && selected.flatMap(AnswerPlanner::column)
                        .filter(name -> name.equalsIgnoreCase(column.column().name()))
                        .isPresent();
    }

    private static Optional<String> column(String expression) {
        return SqlFragment.parse(expression).asColumn().map(SqlColumn::name);
    }

    private static Optional<Join.JsonConstruction> construction(Attribute attribute) {
        return attribute.join().filter(Join.JsonConstruction.class::isInstance).map(Join.JsonConstruction.class::cast);
    }

    private Optional<Child> child(
            String root,
            Attribute attribute,
            Join.JsonConstruction join,
            List<TableColumn> order,
            Set<String> embedded) {
        Optional<String> alias = statement.tables().entrySet().stream()
                .filter(table ->
                        !table.getKey().equals(root) && table.getValue().name().equals(join.targetTable()))
                .map(Map.Entry::getKey)
                .findFirst();
        List<TableColumn> selected = alias.stream()
                .flatMap(name -> statement.selectedColumns().stream()
                        .filter(column -> column.alias().equals(name)))
                .toList();
        if (selected.isEmpty()
                || !JoinedColumns.agree(statement, statement.tables().get(root).name(), join)) {
            return Optional.empty();
        }
        if (attribute.type() == AttributeType.S || attribute.transformation().isPresent()) {
            selected.forEach(column -> notCompared.add(column + ": '" + attribute.name() + "' holds it as JSON text"));
            selected.forEach(left::remove);
            return Optional.empty();
        }
        SourceTable table = statement.tables().get(alias.get());
        RowIdentity identity = RowIdentity.of(table, List.of());
        int key = select.add(identity, alias.get());
        List<Column> columns = new ArrayList<>();
        members(join).forEach((member, name) -> selected.stream()
                .filter(column -> column.column().name().equalsIgnoreCase(name))
                .forEach(column -> {
                    ColumnConversion conversion = ColumnConversion.toMember(column.column(), policies);
                    columns.add(new Column(member, add(column, conversion), conversion));
                    compared.add(AnswerPlan.pair(column, attribute.name() + "[]." + member));
                    left.remove(column);
                }));
        embedded.add(alias.get());
        List<Integer> ties = order.stream()
                .filter(column -> column.alias().equals(alias.get()))
                .map(select::addTie)
                .toList();
        return Optional.of(new Child(
                attribute.name(),
                join.construction().shape(),
                identity,
                key,
                columns,
                join.construction().limit().map(OptionalInt::of).orElse(OptionalInt.empty()),
                !statement.outer(alias.get()),
                statement.selectsAmong(alias.get()),
                ties));
    }

    /** The members that are nothing but a column of the child. */
    private static Map<String, String> members(Join.JsonConstruction join) {
        Map<String, String> members = new LinkedHashMap<>();
        join.construction().columns().forEach((member, expression) -> column(expression)
                .ifPresent(name -> members.put(member, name)));
        return members;
    }

    private int add(TableColumn column, ColumnConversion conversion) {
        return select.add(conversion.select(
                SqlQuoting.column(column.alias(), column.column().name())));
    }
}
