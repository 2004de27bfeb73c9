package io.mysql2dynamodb.local.plan;

import io.mysql2dynamodb.contract.Join;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a join gives, in words. */
final class JoinOrigin {

    private JoinOrigin() {}

    /** @param several whether a lookup gives all it finds */
    static String of(Join join, boolean several) {
        if (join instanceof Join.ForeignKey one) {
            return row(one.targetTable(), one.alias(), one.condition(), one.select());
        } else if (join instanceof Join.SelfJoin one) {
            return row(one.targetTable().orElse("the table"), Optional.of(one.alias()), one.condition(), one.select())
                    + one.nullValue()
                            .map(literal -> ", " + literal + " without a row")
                            .orElse("");
        } else if (join instanceof Join.MultiColumn one) {
            return row(one.targetTable(), one.alias(), String.join(" AND ", one.conditions()), one.select());
        } else if (join instanceof Join.Conditional one) {
            return "if " + one.when() + ": " + row(one.targetTable(), one.alias(), one.condition(), one.select())
                    + ", else " + one.elseValue();
        } else if (join instanceof Join.Chain chain) {
            return chain.links().stream()
                            .map(link -> row(link.targetTable(), link.alias(), link.condition(), link.select()))
                            .collect(Collectors.joining(", then "))
                    + chain.separator()
                            .map(text -> ", all joined by '" + text + "'")
                            .orElse("");
        } else if (join instanceof Join.LookupTable lookup) {
            return (several ? "every " : "")
                    + row(lookup.targetTable(), lookup.alias(), lookup.condition(), lookup.select())
                    + lookup.orderBy().map(order -> " in the order of " + order).orElse("");
        }
        return children((Join.JsonConstruction) join);
    }

    private static String row(String table, Optional<String> alias, String condition, String select) {
        return select + " of " + table
                + alias.filter(name -> !name.equals(table))
                        .map(name -> " " + name)
                        .orElse("") + " where " + condition;
    }

    private static String children(Join.JsonConstruction join) {
        Join.Construction made = join.construction();
        boolean array = made.shape() == Join.Construction.Shape.ARRAY;
        List<String> members = made.columns().entrySet().stream()
                .map(member -> member.getKey().equals(member.getValue())
                        ? member.getKey()
                        : member.getKey() + ": " + member.getValue())
                .toList();
        String rows =
                array ? made.limit().map(limit -> "up to " + limit + " rows").orElse("all rows") : "the first row";
        return rows + " of " + join.targetTable()
                + join.alias().map(alias -> " " + alias).orElse("") + " where " + join.condition() + " as {"
                + String.join(", ", members) + "}"
                + made.orderBy().map(order -> " in the order of " + order).orElse("");
    }
}
