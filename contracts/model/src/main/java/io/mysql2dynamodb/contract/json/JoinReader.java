package io.mysql2dynamodb.contract.json;

import io.mysql2dynamodb.contract.Join;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code join} from a file that has passed the schema. */
final class JoinReader {

    private JoinReader() {}

    static Join read(Fields join) {
        return switch (join.text("type")) {
            case "foreign-key" -> new Join.ForeignKey(target(join), alias(join), condition(join), select(join));
            case "self-join" ->
                new Join.SelfJoin(
                        join.text("join_alias"),
                        join.optionalText("target_table"),
                        condition(join),
                        select(join),
                        join.optionalText("null_value"));
            case "multi-column" ->
                new Join.MultiColumn(target(join), alias(join), join.texts("join_conditions"), select(join));
            case "conditional" ->
                new Join.Conditional(
                        join.text("condition"),
                        target(join),
                        alias(join),
                        condition(join),
                        select(join),
                        join.text("else_value"));
            case "chain" ->
                new Join.Chain(join.objects("joins", JoinReader::link), join.optionalText("chain_separator"));
            case "lookup-table" ->
                new Join.LookupTable(
                        target(join), alias(join), condition(join), select(join), join.optionalText("order_by"));
            case "json-construction" ->
                new Join.JsonConstruction(
                        target(join), alias(join), condition(join), construction(join.object("construction")));
            default -> throw new IllegalStateException("join type " + join.text("type") + " passed the schema");
        };
    }

    private static Join.ChainLink link(Fields link) {
        return new Join.ChainLink(target(link), alias(link), condition(link), select(link));
    }

    private static Join.Construction construction(Fields construction) {
        Map<String, String> columns = new LinkedHashMap<>();
        construction
                .object("select_columns")
                .node()
                .properties()
                .forEach(
                        member -> columns.put(member.getKey(), member.getValue().asText()));
        return new Join.Construction(
                WrittenName.constant(Join.Construction.Shape.class, construction.text("type")),
                columns,
                construction.optionalText("order_by"),
                construction.optionalInteger("limit"));
    }

    private static String target(Fields join) {
        return join.text("target_table");
    }

    private static Optional<String> alias(Fields join) {
        return join.optionalText("join_alias");
    }

    private static String condition(Fields join) {
        return join.text("join_condition");
    }

    private static String select(Fields join) {
        return join.text("select_column");
    }
}
