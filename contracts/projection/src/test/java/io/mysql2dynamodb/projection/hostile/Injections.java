package io.mysql2dynamodb.projection.hostile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.stream.Stream;

/** Texts that try to make MySQL do more than calculate, in every place of the base contract that holds a text. */
final class Injections {

    /** Never a harmless expression, wherever it stands. */
    static final List<String> EXPRESSIONS = List.of(
            "SLEEP(5)",
            "BENCHMARK(1000000000, MD5('x'))",
            "GET_LOCK('hostile', 5)",
            "LOAD_FILE('/etc/passwd')",
            "(SELECT password FROM secret.passwords LIMIT 1)",
            "EXISTS (SELECT 1 FROM secret.passwords)",
            "1 IN (SELECT id FROM books)",
            "id = ANY (SELECT 1)",
            "@user_variable",
            "@@version",
            "@@global.max_connections",
            "@x := 1",
            "USER()",
            "CURRENT_USER",
            "VERSION()",
            "DATABASE()",
            "CONNECTION_ID()",
            "LAST_INSERT_ID(7)",
            "NOW()",
            "RAND()",
            "UUID()",
            "destroy(1)",
            "secret.destroy(1)",
            "secret.passwords.password",
            "`secret`.`passwords`.`password`",
            "mysql.user.authentication_string",
            "MATCH (title) AGAINST ('x')",
            "JSON_TABLE('[1]', '$[*]' COLUMNS (a INT PATH '$'))",
            "ROW_NUMBER() OVER (ORDER BY id)",
            "id OVER w",
            "VALUES(id)",
            "DEFAULT(id)",
            "GROUPING(id)",
            "EXTRACTVALUE('<a/>', CONCAT('~', VERSION()))",
            "UPDATEXML(1, '//x', 2)",
            "MASTER_POS_WAIT('a', 1)",
            "{fn NOW()}",
            "{d '2024-01-01'}",
            "_latin1'x'",
            "N'x'",
            "id COLLATE utf8mb4_bin",
            "BINARY id",
            "id || id",
            "id XOR id",
            "1 PROCEDURE ANALYSE()",
            "ROW(1, 2) = (1, 2)",
            "\u017fleep(5)",
            "SLEEP\u00a0(5)",
            "SLEEP/**/(5)",
            "ſELECT 1",
            "id\u0000",
            "id\u2028= 1",
            "1e",
            "0b01 id",
            "'a' 'b'",
            "*",
            "books.*",
            "?",
            ":id");

    /** Added behind a harmless expression. */
    static final List<String> SUFFIXES = List.of(
            "; DROP TABLE books",
            "; SET GLOBAL general_log = 1",
            " -- rest",
            " --rest",
            " # rest",
            " /* rest */",
            " /*! OR SLEEP(5) */",
            " /*+ MAX_EXECUTION_TIME(1) */",
            " INTO OUTFILE '/tmp/hostile-outfile'",
            " INTO DUMPFILE '/tmp/hostile-dumpfile'",
            " INTO @x",
            " UNION SELECT password FROM secret.passwords",
            " FOR UPDATE",
            " LOCK IN SHARE MODE",
            " LIMIT 1",
            " PROCEDURE ANALYSE()",
            ") OR (SELECT SLEEP(5)",
            "') OR SLEEP(5) OR ('",
            "\\' OR SLEEP(5) -- ",
            "'",
            "\"",
            "`",
            "\\",
            " AS x",
            ", SLEEP(5)",
            " AND SLEEP(5)");

    private Injections() {}

    static Stream<HostileCase> all() {
        return Stream.concat(
                BaseContract.places().stream()
                        .filter(place -> BaseContract.tree().at(place).isTextual())
                        .flatMap(Injections::at),
                BaseContract.places().stream().filter(BaseContract::isSql).flatMap(Injections::huge));
    }

    private static Stream<HostileCase> at(JsonPointer place) {
        String before = BaseContract.tree().at(place).textValue();
        Stream<String> suffixed = SUFFIXES.stream().map(suffix -> before + suffix);
        // elsewhere a text is a name or a value, which is never SQL: every fifth is enough
        return BaseContract.isSql(place)
                ? Stream.concat(EXPRESSIONS.stream(), suffixed).map(text -> injected(place, text))
                : suffixed.filter(text -> text.length() % 5 == 0).map(text -> injected(place, text));
    }

    private static Stream<HostileCase> huge(JsonPointer place) {
        return Stream.of(
                        "'" + "a".repeat(1_000_000) + "'",
                        "(".repeat(10_000) + "id" + ")".repeat(10_000),
                        "id = 1" + " AND id = 1".repeat(10_000),
                        "id = 1" + " AND id = 1".repeat(900) + " OR SLEEP(5)",
                        "CONCAT(".repeat(500) + "id" + ")".repeat(500),
                        "NOT ".repeat(1_500) + "id",
                        "- ".repeat(1_500) + "id",
                        "CASE WHEN ".repeat(800),
                        "id IN (" + "1, ".repeat(1_900) + "SLEEP(5))")
                .map(text -> injected(place, text));
    }

    /** Whether an injected quote only doubles the one that was to be closed, so that the text goes on. */
    private static boolean staysText(String text) {
        return text.endsWith("'') OR SLEEP(5) OR ('");
    }

    private static HostileCase injected(JsonPointer place, String text) {
        String file = BaseContract.with(place, before -> TextNode.valueOf(text));
        String shown = text.length() <= 60 ? text : text.substring(0, 60) + "... (" + text.length() + ")";
        String name = place + " = " + TextNode.valueOf(shown);
        boolean star = text.equals("*") && place.toString().endsWith("/calculation/select_column");
        return BaseContract.isSql(place) && !star && !staysText(text)
                ? HostileCase.refused(name, file)
                : HostileCase.perhaps(name, file);
    }
}
