package io.mysql2dynamodb.projection;

import io.mysql2dynamodb.contract.Problem;
import io.mysql2dynamodb.contract.TableContract;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.source.KeyRange;
import io.mysql2dynamodb.source.RowCursor;
import io.mysql2dynamodb.source.SourceKey;
import io.mysql2dynamodb.source.SourceQuery;
import io.mysql2dynamodb.source.SourceSession;
import io.mysql2dynamodb.source.UnsupportedColumnTypeException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Whether the SQL expressions of a contract are of types that their attributes can take. Only the server knows the type of
 * an expression, so every query of the plan is put to it for no row at all.
 */
final class ExpressionTypes {

    private static final SourceKey NO_KEY = SourceKey.of("");

    private ExpressionTypes() {}

    /** What is wrong, with the place of the entity; empty when every expression fits. */
    static List<Problem> problems(SourceSession session, ContractPlan plan) {
        List<Problem> problems = new ArrayList<>();
        for (int t = 0; t < plan.tables().size(); t++) {
            TablePlan table = plan.tables().get(t);
            for (int e = 0; e < table.entities().size(); e++) {
                boolean multi = table.contract().type() == TableContract.Type.MULTI_ENTITY;
                String pointer = "/tables/" + t + (multi ? "/entities/" + e : "");
                try {
                    check(session, table.entities().get(e));
                } catch (ExpressionTypeException cause) {
                    problems.add(Problem.error(pointer, cause.what(), cause.remedy()));
                } catch (UnsupportedColumnTypeException cause) {
                    problems.add(Problem.error(pointer, cause.getMessage(), "CAST the expression in the contract"));
                }
            }
        }
        return problems;
    }

    private static void check(SourceSession session, EntityPlan plan) {
        Related related = new Related(plan);
        RootQuery root = plan.rootQuery();
        ColumnType[] types = new ColumnType[root.slots().size()];
        try (RowCursor row = session.query(root.select(KeyRange.ALL, OptionalInt.of(0)))) {
            for (int i = 0; i < types.length; i++) {
                types[i] = row.type(root.firstSlot() + i);
            }
        }
        for (RelatedQuery query : plan.related()) {
            SourceQuery all = query.select(KeyRange.ALL);
            SourceQuery none = new SourceQuery(all.sql() + " LIMIT 0", all.parameters(), all.types());
            try (RowCursor row = session.query(none)) {
                // making the group finds out what it can make of the types
                query.group(row, related);
            }
        }
        RootRow typed = new RootRow(NO_KEY, false, new Object[types.length], types, related);
        plan.program().attributes().forEach(step -> step.value().requireForms(typed));
        plan.program().tableKeys().forEach(key -> key.template().ifPresent(text -> text.requireForms(typed)));
        plan.program().indexKeys().forEach(key -> key.composed().ifPresent(text -> text.requireForms(typed)));
    }
}
