package io.mysql2dynamodb.analysis.statement;

import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.Select;

/**
 * From a query's text to the parser's tree. Length and nesting are bounded before, so that it needs no thread or timeout.
 */
final class QueryParser {

    /** The longest text, in characters without values, that the parser is given. */
    static final int LONGEST = 256 * 1024;

    /** The most brackets and CASEs within each other that the parser is given; it takes some milliseconds for them. */
    static final int DEEPEST = 40;

    private QueryParser() {}

    /**
     * The tree.
     *
     * @throws UnreadableQueryException when it is too long, or no query to the parser
     */
    static Select parse(QueryText query, Tokens tokens) {
        if (query.length() > LONGEST) {
            throw new UnreadableQueryException(
                    "a statement of more than " + LONGEST + " characters without its values");
        }
        String text = query.text();
        try {
            CCJSqlParser parser = new CCJSqlParser(new StringProvider(text)).withAllowComplexParsing(true);
            Statement statement = parser.Statement();
            if (statement instanceof Select select) {
                return select;
            }
            throw new UnreadableQueryException("a statement that is no query to the parser");
        } catch (ParseException e) {
            int column = e.currentToken == null || e.currentToken.next == null ? 1 : e.currentToken.next.beginColumn;
            throw UnreadableQueryException.near(query.tokenAt(column - 1), tokens);
        } catch (TokenMgrException e) {
            throw new UnreadableQueryException("a character that is no part of a statement");
        } catch (StackOverflowError e) {
            throw new UnreadableQueryException("an expression that is nested too deep");
        }
    }
}
