package io.mysql2dynamodb.contract.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Walks over nodes. */
final class SqlNodes {

    private SqlNodes() {}

    /** Every column, in the order written, once for each time it is written. */
    static List<SqlColumn> columns(SqlNode node) {
        List<SqlColumn> columns = new ArrayList<>();
        collect(node, columns);
        return List.copyOf(columns);
    }

    /** Adds the numbers of the parameters in a node. */
    static void marks(SqlNode node, Set<Integer> to) {
        ParameterMarks.index(node).ifPresent(to::add);
        children(node).forEach(child -> marks(child, to));
    }

    /** The columns that arithmetic alone leads to, so that their type decides the type of the whole. */
    static List<SqlColumn> operands(SqlNode node) {
        if (node instanceof SqlNode.Column column) {
            return List.of(column.column());
        }
        boolean arithmetic = node instanceof SqlNode.Sign || node instanceof SqlNode.Arithmetic;
        return arithmetic
                ? children(node).stream()
                        .flatMap(child -> operands(child).stream())
                        .toList()
                : List.of();
    }

    private static void collect(SqlNode node, List<SqlColumn> columns) {
        if (node instanceof SqlNode.Column column) {
            columns.add(column.column());
        } else {
            children(node).forEach(child -> collect(child, columns));
        }
    }

    static List<SqlNode> children(SqlNode node) {
        if (node instanceof SqlNode.Sign sign) {
            return List.of(sign.operand());
        } else if (node instanceof SqlNode.Arithmetic binary) {
            return List.of(binary.left(), binary.right());
        } else if (node instanceof SqlNode.Comparison binary) {
            return List.of(binary.left(), binary.right());
        } else if (node instanceof SqlNode.Logic logic) {
            return logic.operands();
        } else if (node instanceof SqlNode.Not not) {
            return List.of(not.operand());
        } else if (node instanceof SqlNode.Is is) {
            return List.of(is.operand());
        } else if (node instanceof SqlNode.Between between) {
            return List.of(between.operand(), between.low(), between.high());
        } else if (node instanceof SqlNode.In in) {
            List<SqlNode> all = new ArrayList<>(List.of(in.operand()));
            all.addAll(in.values());
            return all;
        } else if (node instanceof SqlNode.Like like) {
            List<SqlNode> all = new ArrayList<>(List.of(like.operand(), like.pattern()));
            like.escape().ifPresent(all::add);
            return all;
        } else if (node instanceof SqlNode.Case choice) {
            List<SqlNode> all = new ArrayList<>();
            choice.operand().ifPresent(all::add);
            choice.branches().forEach(branch -> all.addAll(List.of(branch.when(), branch.then())));
            choice.otherwise().ifPresent(all::add);
            return all;
        } else if (node instanceof SqlNode.Cast cast) {
            return List.of(cast.operand());
        } else if (node instanceof SqlNode.Call call) {
            return call.arguments();
        } else if (node instanceof SqlNode.Interval interval) {
            return List.of(interval.amount());
        }
        return List.of();
    }
}
