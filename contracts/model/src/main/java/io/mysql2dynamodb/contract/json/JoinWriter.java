package io.mysql2dynamodb.contract.json;

import io.mysql2dynamodb.contract.Join;
import java.util.Optional;

/** Writes a join. */
final class JoinWriter {

    private JoinWriter() {}

    static Members write(Join join) {
        Members to = new Members();
        if (join instanceof Join.ForeignKey one) {
            target(to.with("type", "foreign-key"), one.targetTable(), one.alias())
                    .with("join_condition", one.condition())
                    .with("select_column", one.select());
        } else if (join instanceof Join.SelfJoin one) {
            to.with("type", "self-join")
                    .with("target_table", one.targetTable())
                    .with("join_alias", one.alias())
                    .with("join_condition", one.condition())
                    .with("select_column", one.select())
                    .with("null_value", one.nullValue());
        } else if (join instanceof Join.MultiColumn one) {
            target(to.with("type", "multi-column"), one.targetTable(), one.alias())
                    .with("join_conditions", one.conditions())
                    .with("select_column", one.select());
        } else if (join instanceof Join.Conditional one) {
            target(to.with("type", "conditional").with("condition", one.when()), one.targetTable(), one.alias())
                    .with("join_condition", one.condition())
                    .with("select_column", one.select())
                    .with("else_value", one.elseValue());
        } else if (join instanceof Join.Chain chain) {
            to.with("type", "chain")
                    .withEach("joins", chain.links(), (one, link) -> target(one, link.targetTable(), link.alias())
                            .with("join_condition", link.condition())
                            .with("select_column", link.select()))
                    .with("chain_separator", chain.separator());
        } else if (join instanceof Join.LookupTable one) {
            target(to.with("type", "lookup-table"), one.targetTable(), one.alias())
                    .with("join_condition", one.condition())
                    .with("select_column", one.select())
                    .with("order_by", one.orderBy());
        } else if (join instanceof Join.JsonConstruction one) {
            target(to.with("type", "json-construction"), one.targetTable(), one.alias())
                    .with("join_condition", one.condition())
                    .with("construction", construction(one.construction()));
        }
        return to;
    }

    private static Members target(Members to, String table, Optional<String> alias) {
        return to.with("target_table", table).with("join_alias", alias);
    }

    private static Members construction(Join.Construction construction) {
        Members columns = new Members();
        construction.columns().forEach(columns::with);
        return new Members()
                .with("type", WrittenName.hyphenated(construction.shape()))
                .with("select_columns", columns)
                .with("order_by", construction.orderBy())
                .withWhole("limit", construction.limit());
    }
}
