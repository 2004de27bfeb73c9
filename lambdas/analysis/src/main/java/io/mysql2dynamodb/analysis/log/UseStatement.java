package io.mysql2dynamodb.analysis.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement that changes the default database. */
final class UseStatement {

    private static final int LONGEST = 300;
    private static final Pattern FORM = Pattern.compile("(?i)use\\s+(?:`((?:[^`]|``)+)`|([^\\s;`]+))\\s*;?\\s*");

    private UseStatement() {}

    /** The database that it names, if the statement is one. */
    static Optional<String> database(String statement) {
        if (statement.isEmpty()
                || statement.length() > LONGEST
                || (statement.charAt(0) != 'u' && statement.charAt(0) != 'U')) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(statement);
        if (!form.matches()) {
            return Optional.empty();
        }
        return Optional.of(form.group(1) == null ? form.group(2) : form.group(1).replace("``", "`"));
    }
}
