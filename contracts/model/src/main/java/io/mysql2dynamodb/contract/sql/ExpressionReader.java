package io.mysql2dynamodb.contract.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.IntegerDivision;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.CosineSimilarity;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.IsUnknownExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;

/**
 * Turns the parser's tree into {@link SqlNode}s. A class that is not named here is refused, and so is a condition used
 * as an operand without brackets, where this parser's precedence and MySQL's could differ.
 */
final class ExpressionReader {

    private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");

    private final String fragment;
    private final NeutralText neutral;

    ExpressionReader(String fragment, NeutralText neutral) {
        this.fragment = fragment;
        this.neutral = neutral;
    }

    SqlNode read(Expression expression) {
        if (expression instanceof Column column) {
            if (interval(column).isPresent()) {
                throw refused("INTERVAL", "it may follow + or -, or be the second argument of DATE_ADD and DATE_SUB");
            }
            return neutral.value(column.getColumnName());
        } else if (expression instanceof ParenthesedExpressionList<?> brackets) {
            return read(onlyOne(brackets));
        } else if (expression instanceof AndExpression || expression instanceof OrExpression) {
            return logic((BinaryExpression) expression);
        } else if (expression instanceof NotExpression not && !not.isExclamationMark()) {
            return new SqlNode.Not(read(not.getExpression()));
        } else if (expression instanceof BinaryExpression binary) {
            return binary(binary);
        } else if (expression instanceof SignedExpression signed && "+-".indexOf(signed.getSign()) >= 0) {
            return new SqlNode.Sign(signed.getSign(), operand(signed.getExpression()));
        } else if (expression instanceof Function function) {
            return call(function);
        } else if (expression instanceof CastExpression cast) {
            return new SqlNode.Cast(
                    read(cast.getLeftExpression()),
                    neutral.castType(cast.getColDataType().getDataType()));
        } else if (expression instanceof CaseExpression choice) {
            return choice(choice);
        }
        return predicate(expression);
    }

    private SqlNode predicate(Expression expression) {
        if (expression instanceof IsNullExpression is) {
            return new SqlNode.Is(operand(is.getLeftExpression()), is.isNot(), "NULL");
        } else if (expression instanceof IsBooleanExpression is) {
            return new SqlNode.Is(operand(is.getLeftExpression()), is.isNot(), is.isTrue() ? "TRUE" : "FALSE");
        } else if (expression instanceof IsUnknownExpression is) {
            return new SqlNode.Is(operand(is.getLeftExpression()), is.isNot(), "UNKNOWN");
        } else if (expression instanceof Between between) {
            return new SqlNode.Between(
                    operand(between.getLeftExpression()),
                    between.isNot(),
                    operand(between.getBetweenExpressionStart()),
                    operand(between.getBetweenExpressionEnd()));
        } else if (expression instanceof InExpression in
                && in.getRightExpression() instanceof ParenthesedExpressionList<?> values) {
            return new SqlNode.In(operand(in.getLeftExpression()), in.isNot(), all(values));
        }
        throw notOnTheList(expression);
    }

    private SqlNode binary(BinaryExpression binary) {
        if (binary instanceof LikeExpression like) {
            if (like.getLikeKeyWord() != LikeExpression.KeyWord.LIKE || like.isUseBinary()) {
                throw notOnTheList(binary);
            }
            return new SqlNode.Like(
                    operand(like.getLeftExpression()),
                    like.isNot(),
                    operand(like.getRightExpression()),
                    Optional.ofNullable(like.getEscape()).map(this::escape));
        }
        SqlNode left = operand(binary.getLeftExpression());
        boolean shifts = binary instanceof Addition || binary instanceof Subtraction;
        SqlNode right = shifts ? operandOrInterval(binary.getRightExpression()) : operand(binary.getRightExpression());
        String operator = binary.getStringExpression().strip().toUpperCase(Locale.ROOT);
        if (binary instanceof CosineSimilarity && operator.equals("<=>")) {
            return new SqlNode.Comparison("<=>", left, right);
        } else if (binary instanceof ComparisonOperator && COMPARISONS.contains(operator)) {
            return new SqlNode.Comparison(operator.equals("!=") ? "<>" : operator, left, right);
        } else if (binary instanceof Addition
                || binary instanceof Subtraction
                || binary instanceof Multiplication
                || binary instanceof Division
                || binary instanceof IntegerDivision
                || binary instanceof Modulo) {
            return new SqlNode.Arithmetic(operator, left, right);
        }
        throw notOnTheList(binary);
    }

    private SqlNode escape(Expression expression) {
        SqlNode escape = read(expression);
        if (!(escape instanceof SqlNode.Text text)
                || text.value().codePointCount(0, text.value().length()) != 1) {
            throw refused("ESCAPE", "give it one character in quotes");
        }
        return escape;
    }

    /** A chain of the same operator, however long, becomes one node. */
    private SqlNode logic(BinaryExpression chain) {
        boolean and = chain instanceof AndExpression;
        String operator = and ? "AND" : "OR";
        List<SqlNode> operands = new ArrayList<>();
        Expression rest = chain;
        while (rest instanceof BinaryExpression pair && rest.getClass() == chain.getClass()) {
            operands.add(0, read(pair.getRightExpression()));
            rest = pair.getLeftExpression();
        }
        operands.add(0, read(rest));
        return new SqlNode.Logic(operator, operands);
    }

    private SqlNode call(Function function) {
        boolean plain = !function.isDistinct()
                && !function.isAllColumns()
                && function.getNamedParameters() == null
                && function.getKeep() == null
                && function.getAttribute() == null
                && (function.getOrderByElements() == null
                        || function.getOrderByElements().isEmpty());
        ExpressionList<?> arguments = function.getParameters();
        if (!plain || arguments == null || arguments.isEmpty()) {
            throw refused("a function without plain arguments", "give it at least one argument, without keywords");
        }
        NeutralText.Callee callee = neutral.function(function.getName());
        SqlFunctions.Arity arity = arity(callee);
        if (!arity.allows(arguments.size())) {
            throw refused(
                    callee.name() + " with " + arguments.size() + " arguments at character " + (callee.at() + 1),
                    "give it " + arity);
        }
        if (callee.name().equals("DATE_ADD") || callee.name().equals("DATE_SUB")) {
            SqlNode interval = interval(arguments.get(1))
                    .orElseThrow(() -> refused(
                            callee.name() + " without INTERVAL",
                            "write " + callee.name() + "(date, INTERVAL amount UNIT)"));
            return SqlNode.Call.plain(callee.name(), List.of(read(arguments.get(0)), interval));
        }
        return new SqlNode.Call(callee.name(), callee.form(), all(arguments));
    }

    private static SqlFunctions.Arity arity(NeutralText.Callee callee) {
        boolean twoInTrim = callee.form().between().equals(" FROM ");
        return twoInTrim
                ? SqlFunctions.Arity.of("2")
                : SqlFunctions.arity(callee.name()).orElseThrow();
    }

    private SqlNode choice(CaseExpression choice) {
        List<SqlNode.Case.Branch> branches = new ArrayList<>();
        for (WhenClause when : choice.getWhenClauses()) {
            branches.add(new SqlNode.Case.Branch(read(when.getWhenExpression()), read(when.getThenExpression())));
        }
        return new SqlNode.Case(
                Optional.ofNullable(choice.getSwitchExpression()).map(this::read),
                branches,
                Optional.ofNullable(choice.getElseExpression()).map(this::read));
    }

    private SqlNode operand(Expression expression) {
        SqlNode node = read(expression);
        if (node.condition() && !(expression instanceof ParenthesedExpressionList<?>)) {
            throw refused("a condition used as a value", "put it in brackets");
        }
        return node;
    }

    private SqlNode operandOrInterval(Expression expression) {
        return interval(expression).orElseGet(() -> operand(expression));
    }

    private Optional<SqlNode> interval(Expression expression) {
        return expression instanceof Column column
                ? Optional.of(neutral.value(column.getColumnName())).filter(SqlNode.Interval.class::isInstance)
                : Optional.empty();
    }

    private List<SqlNode> all(ExpressionList<?> expressions) {
        List<SqlNode> nodes = new ArrayList<>();
        for (Expression expression : expressions) {
            nodes.add(read(expression));
        }
        return nodes;
    }

    private Expression onlyOne(ExpressionList<?> brackets) {
        if (brackets.size() != 1) {
            throw refused("a list in brackets", "compare single values; a list is allowed behind IN only");
        }
        return brackets.get(0);
    }

    private UnsafeSqlException notOnTheList(Expression expression) {
        return refused(
                expression instanceof AllColumns
                        ? "'*'"
                        : "the construct " + expression.getClass().getSimpleName(),
                "use columns, literals, comparisons, AND, OR, NOT, IS NULL, BETWEEN, IN lists, LIKE, arithmetic, CASE, "
                        + "CAST and built-in functions");
    }

    private UnsafeSqlException refused(String what, String remedy) {
        return new UnsafeSqlException(fragment, what, remedy);
    }
}
