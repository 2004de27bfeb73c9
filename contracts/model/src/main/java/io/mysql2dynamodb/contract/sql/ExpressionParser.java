package io.mysql2dynamodb.contract.sql;

import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.TokenMgrException;

/** From words to nodes. Bounded by length, words and nesting, so that it needs no thread or timeout of its own. */
final class ExpressionParser {

    static final int LONGEST_FRAGMENT = 10_000;
    private static final int MOST_WORDS = 2_000;

    private ExpressionParser() {}

    static List<SqlWord> words(String fragment) {
        if (fragment.isBlank()) {
            throw new UnsafeSqlException(fragment, "nothing", "write an expression");
        }
        if (fragment.length() > LONGEST_FRAGMENT) {
            throw new UnsafeSqlException(
                    fragment,
                    "a text of " + fragment.length() + " characters",
                    "shorten it to " + LONGEST_FRAGMENT + " at most");
        }
        List<SqlWord> words = SqlScanner.scan(fragment);
        if (words.size() > MOST_WORDS) {
            throw new UnsafeSqlException(
                    fragment, words.size() + " words", "shorten it to " + MOST_WORDS + " words at most");
        }
        return words;
    }

    static SqlNode parse(String fragment, List<SqlWord> words) {
        NeutralText neutral = new NeutralText(fragment, words);
        CCJSqlParser parser = new CCJSqlParser(new StringProvider(neutral.text())).withAllowComplexParsing(true);
        try {
            Expression expression = parser.Expression();
            if (parser.getNextToken().kind != CCJSqlParserConstants.EOF) {
                throw unreadable(fragment);
            }
            return new ExpressionReader(fragment, neutral).read(expression);
        } catch (ParseException | TokenMgrException e) {
            throw unreadable(fragment);
        } catch (StackOverflowError e) {
            throw new UnsafeSqlException(fragment, "nesting too deep", "simplify the expression");
        }
    }

    private static UnsafeSqlException unreadable(String fragment) {
        return new UnsafeSqlException(
                fragment,
                "something that is not one complete expression",
                "write one SQL expression, as in a SELECT list");
    }
}
