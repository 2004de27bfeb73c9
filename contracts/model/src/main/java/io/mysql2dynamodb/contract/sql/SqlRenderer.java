package io.mysql2dynamodb.contract.sql;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes nodes as MySQL, with every operation in brackets so that no precedence rule is relied on. */
final class SqlRenderer {

    private final Function<SqlColumn, String> columns;

    SqlRenderer(Function<SqlColumn, String> columns) {
        this.columns = columns;
    }

    // Java 17 has no pattern switch over sealed types
    String render(SqlNode node) {
        if (node instanceof SqlNode.Column column) {
            return columns.apply(column.column());
        } else if (node instanceof SqlNode.Text text) {
            return SqlQuoting.text(text.value());
        } else if (node instanceof SqlNode.Constant constant) {
            return constant.sql();
        } else if (node instanceof SqlNode.Temporal temporal) {
            return temporal.kind() + SqlQuoting.text(temporal.value());
        } else if (node instanceof SqlNode.Sign sign) {
            return "(" + sign.sign() + " " + render(sign.operand()) + ")";
        } else if (node instanceof SqlNode.Arithmetic binary) {
            return "(" + render(binary.left()) + " " + binary.operator() + " " + render(binary.right()) + ")";
        } else if (node instanceof SqlNode.Cast cast) {
            return "CAST(" + render(cast.operand()) + " AS " + cast.type() + ")";
        } else if (node instanceof SqlNode.Call call) {
            SqlNode.Call.Form form = call.form();
            return call.function() + "(" + form.before() + all(call.arguments(), form.between()) + form.after() + ")";
        } else if (node instanceof SqlNode.Interval interval) {
            return "INTERVAL " + render(interval.amount()) + " " + interval.unit();
        } else if (node instanceof SqlNode.Case choice) {
            return choice(choice);
        }
        return "(" + condition(node) + ")";
    }

    private String condition(SqlNode node) {
        if (node instanceof SqlNode.Comparison comparison) {
            return render(comparison.left()) + " " + comparison.operator() + " " + render(comparison.right());
        } else if (node instanceof SqlNode.Logic logic) {
            return all(logic.operands(), " " + logic.operator() + " ");
        } else if (node instanceof SqlNode.Not not) {
            return "NOT " + render(not.operand());
        } else if (node instanceof SqlNode.Is is) {
            return render(is.operand()) + " IS " + not(is.negated()) + is.state();
        } else if (node instanceof SqlNode.Between between) {
            return render(between.operand()) + " " + not(between.negated()) + "BETWEEN " + render(between.low())
                    + " AND " + render(between.high());
        } else if (node instanceof SqlNode.In in) {
            return render(in.operand()) + " " + not(in.negated()) + "IN (" + all(in.values(), ", ") + ")";
        } else if (node instanceof SqlNode.Like like) {
            String escape = like.escape().map(text -> " ESCAPE " + render(text)).orElse("");
            return render(like.operand()) + " " + not(like.negated()) + "LIKE " + render(like.pattern()) + escape;
        }
        throw new IllegalStateException("no rendering for " + node.getClass().getSimpleName());
    }

    private String choice(SqlNode.Case choice) {
        StringBuilder sql = new StringBuilder("CASE");
        choice.operand().ifPresent(operand -> sql.append(' ').append(render(operand)));
        for (SqlNode.Case.Branch branch : choice.branches()) {
            sql.append(" WHEN ").append(render(branch.when())).append(" THEN ").append(render(branch.then()));
        }
        choice.otherwise().ifPresent(otherwise -> sql.append(" ELSE ").append(render(otherwise)));
        return sql.append(" END").toString();
    }

    private static String not(boolean negated) {
        return negated ? "NOT " : "";
    }

    private String all(List<SqlNode> nodes, String between) {
        return nodes.stream().map(this::render).collect(Collectors.joining(between));
    }
}
