package io.mysql2dynamodb.analysis.offline;

import io.mysql2dynamodb.analysis.question.Question;
import io.mysql2dynamodb.analysis.question.SqlName;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Questions as a script for MySQL's own client, run by somebody who may reach the database. It only reads; it says so to
 * the server. {@link FileAnswers} reads what the client prints.
 *
 * <p>Every row comes out as one line of JSON, so that tabs, line breaks and any character arrive; bytes that are no UTF-8
 * come as {@code 0x} and hexadecimal digits. An end mark with the number of rows follows each answer if the server gave no
 * error, and one follows the script. Rows come in no order, whatever the question says of it.
 */
public final class OfflineScript {

    private static final String COMMAND = "mysql --host=HOST --user=USER --password --batch --raw --skip-column-names"
            + " --unbuffered --force --skip-reconnect < questions.sql > answers.jsonl 2>&1";

    /** The same as on a connection, but for what needs a newer server; strict, so that a conversion of bad bytes gives NULL. */
    private static final List<String> SESSION = List.of(
            "SET NAMES utf8mb4 /*!80001 COLLATE utf8mb4_0900_ai_ci */",
            "SET SESSION sql_mode = 'ALLOW_INVALID_DATES,STRICT_ALL_TABLES', time_zone = '+00:00', div_precision_increment = 4,"
                    + " group_concat_max_len = 1048576, lc_time_names = 'en_US'",
            "/*!80003 SET SESSION information_schema_stats_expiry = 0 */",
            "SET SESSION TRANSACTION READ ONLY");

    /** A time limit counts for the outermost SELECT only. */
    private static final Pattern TIME_LIMIT =
            Pattern.compile("/\\*\\+\\s*MAX_EXECUTION_TIME\\(\\d+\\)\\s*\\*/", Pattern.CASE_INSENSITIVE);

    private OfflineScript() {}

    /**
     * The script, with line feeds.
     *
     * @param database the database that is asked about
     * @param questions what to ask, such as what {@link UnansweredQuestions} collected
     */
    public static String of(String database, List<Question> questions) {
        StringBuilder script = new StringBuilder();
        line(script, "-- Questions for the analysis of one database: it reads and changes nothing. Run it so:");
        line(script, "--   " + COMMAND);
        line(
                script,
                "-- The answers are in answers.jsonl then, what the server refused too. They hold names and figures.");
        line(script, "");
        SESSION.forEach(statement -> line(script, statement + ";"));
        line(script, "USE " + SqlName.quoted(database) + ";");
        line(
                script,
                "SELECT JSON_ARRAY(" + SqlName.literal(ScriptMarks.SCRIPT) + ", " + SqlName.literal(ScriptMarks.BEGIN)
                        + ", " + SqlName.literal(ScriptMarks.FORMAT) + ", DATABASE(), VERSION(),"
                        + " DATE_FORMAT(UTC_TIMESTAMP(3), '%Y-%m-%dT%H:%i:%s.%fZ'), "
                        + SqlName.literal(ScriptMarks.PROBE) + ");");
        questions.forEach(question -> ask(script, question));
        line(script, "");
        line(
                script,
                "SELECT JSON_ARRAY(" + marks(ScriptMarks.SCRIPT, ScriptMarks.END) + ", " + questions.size() + ");");
        return script.toString();
    }

    private static void ask(StringBuilder script, Question question) {
        String id = question.id();
        line(script, "");
        // the variable is gone if the client connected anew in between: then there is no end mark
        line(script, "SET @mysql2dynamodb_asks = " + SqlName.literal(id) + ";");
        line(script, "SELECT JSON_ARRAY(" + marks(id, ScriptMarks.BEGIN) + ", '" + question.fingerprint() + "');");
        line(script, rows(question) + ";");
        line(
                script,
                "SELECT JSON_ARRAY(" + marks(id, ScriptMarks.END) + ", FOUND_ROWS()) FROM DUAL"
                        + " WHERE @@error_count = 0 AND @mysql2dynamodb_asks = " + SqlName.literal(id) + ";");
    }

    private static String rows(Question question) {
        Matcher limit = TIME_LIMIT.matcher(question.sql());
        String hint = limit.find() ? limit.group() + " " : "";
        String sql = limit.replaceAll("");
        String values = IntStream.range(0, question.columns())
                .mapToObj(i -> ", COALESCE(CONVERT(c" + i + " USING utf8mb4), CONCAT('0x', HEX(c" + i + ")))")
                .collect(Collectors.joining());
        String select = "SELECT " + hint + "JSON_ARRAY(" + marks(question.id(), ScriptMarks.ROW) + values + ") FROM ";
        if (needsNamedColumns(sql)) {
            String names = IntStream.range(0, question.columns())
                    .mapToObj(i -> "c" + i)
                    .collect(Collectors.joining(", "));
            return "WITH q (" + names + ") AS (\n" + sql + "\n) " + select + "q";
        }
        // an empty SELECT in front names the columns, on servers without WITH too
        String names = IntStream.range(0, question.columns())
                .mapToObj(i -> "NULL AS c" + i)
                .collect(Collectors.joining(", "));
        return select + "(SELECT " + names + " FROM DUAL WHERE FALSE UNION ALL (\n" + sql + "\n)) AS q";
    }

    /** Some servers take no UNION or WITH between the parentheses of a UNION; those that do not all know WITH. */
    private static boolean needsNamedColumns(String sql) {
        return sql.stripLeading().toUpperCase(Locale.ROOT).startsWith("WITH") || TopLevel.hasUnion(sql);
    }

    private static String marks(String id, String mark) {
        return SqlName.literal(id) + ", " + SqlName.literal(mark);
    }

    private static void line(StringBuilder script, String text) {
        script.append(text).append('\n');
    }
}
