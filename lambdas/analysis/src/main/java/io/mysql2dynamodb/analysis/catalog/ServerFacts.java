package io.mysql2dynamodb.analysis.catalog;

import io.mysql2dynamodb.analysis.question.AnswerRow;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server says of itself, and of whom it talks to.
 *
 * @param version such as {@code 8.0.33-log}
 * @param number its first three numbers, two digits each after the first: 80033
 * @param database the session's default database
 * @param collation that database's default collation
 * @param namesHaveCase whether tables whose names differ in case only are different tables
 * @param account the account, such as {@code reader@%}
 * @param observed whether performance_schema is on
 * @param role the roles that are active, if some are
 */
record ServerFacts(
        String version,
        int number,
        String database,
        String collation,
        boolean namesHaveCase,
        String account,
        boolean observed,
        Optional<String> role) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,3})\\.(\\d{1,2})\\.(\\d{1,2}).*");

    /** From the answer to {@link StructureQuestions#SERVER}. */
    static ServerFacts of(AnswerRow row) {
        String version = row.text(0);
        Matcher numbers = NUMBERS.matcher(version);
        int number = numbers.matches()
                ? Integer.parseInt(numbers.group(1)) * 10_000
                        + Integer.parseInt(numbers.group(2)) * 100
                        + Integer.parseInt(numbers.group(3))
                : 0;
        return new ServerFacts(
                version,
                number,
                row.text(1),
                row.optional(2).orElse(""),
                row.number(3) == 0,
                row.text(4),
                row.optional(5).filter(on -> !on.equals("0")).isPresent(),
                row.optional(6).filter(role -> !role.equalsIgnoreCase("none")));
    }

    /** A table's name as it is compared with others. */
    String comparable(String table) {
        return namesHaveCase ? table : table.toLowerCase(Locale.ROOT);
    }
}
