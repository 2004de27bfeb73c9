package io.mysql2dynamodb.contract.sql;

import java.util.List;
import java.util.Optional;

/** The constructs a fragment may be made of; whatever has no class here cannot be expressed. */
sealed interface SqlNode {

    /** Whether the node is a condition, so that it needs brackets as an operand. */
    default boolean condition() {
        return false;
    }

    record Column(SqlColumn column) implements SqlNode {}

    record Text(String value) implements SqlNode {}

    /** A number, hexadecimal literal, NULL, TRUE or FALSE, exactly as it is to be written. */
    record Constant(String sql) implements SqlNode {}

    /** {@code DATE '...'}, {@code TIME '...'} or {@code TIMESTAMP '...'}. */
    record Temporal(String kind, String value) implements SqlNode {}

    record Sign(char sign, SqlNode operand) implements SqlNode {}

    record Arithmetic(String operator, SqlNode left, SqlNode right) implements SqlNode {}

    record Comparison(String operator, SqlNode left, SqlNode right) implements SqlNode {
        @Override
        public boolean condition() {
            return true;
        }
    }

    /** {@code AND} or {@code OR} of two or more conditions. */
    record Logic(String operator, List<SqlNode> operands) implements SqlNode {
        @Override
        public boolean condition() {
            return true;
        }
    }

    record Not(SqlNode operand) implements SqlNode {
        @Override
        public boolean condition() {
            return true;
        }
    }

    /** {@code IS [NOT] NULL|TRUE|FALSE|UNKNOWN}. */
    record Is(SqlNode operand, boolean negated, String state) implements SqlNode {
        @Override
        public boolean condition() {
            return true;
        }
    }

    record Between(SqlNode operand, boolean negated, SqlNode low, SqlNode high) implements SqlNode {
        @Override
        public boolean condition() {
            return true;
        }
    }

    record In(SqlNode operand, boolean negated, List<SqlNode> values) implements SqlNode {
        @Override
        public boolean condition() {
            return true;
        }
    }

    record Like(SqlNode operand, boolean negated, SqlNode pattern, Optional<SqlNode> escape) implements SqlNode {
        @Override
        public boolean condition() {
            return true;
        }
    }

    record Case(Optional<SqlNode> operand, List<Branch> branches, Optional<SqlNode> otherwise) implements SqlNode {
        record Branch(SqlNode when, SqlNode then) {}
    }

    record Cast(SqlNode operand, String type) implements SqlNode {}

    record Call(String function, Form form, List<SqlNode> arguments) implements SqlNode {

        /** What is written before, between and after the arguments, inside the brackets. */
        record Form(String before, String between, String after) {
            static final Form PLAIN = new Form("", ", ", "");
        }

        static Call plain(String function, List<SqlNode> arguments) {
            return new Call(function, Form.PLAIN, arguments);
        }
    }

    /** {@code INTERVAL n UNIT}, as an operand of plus and minus and as an argument of DATE_ADD and DATE_SUB. */
    record Interval(SqlNode amount, String unit) implements SqlNode {}
}
