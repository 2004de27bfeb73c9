package io.mysql2dynamodb.analysis.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlLinesTest {

    @Test
    void aLongStatementIsBrokenBeforeItsClauses() {
        assertThat(
                        SqlLines.of(
                                "SELECT b.id, (SELECT COUNT(*) FROM x WHERE y = ?) FROM books b LEFT OUTER JOIN `from where` f ON"
                                        + " f.a = b.a AND f.b = b.b WHERE b.p BETWEEN ? AND ? AND b.q = ? GROUP BY b.id ORDER BY b.p LIMIT ?"))
                .isEqualTo("""
                        SELECT b.id, (SELECT COUNT(*) FROM x WHERE y = ?)
                        FROM books b
                        LEFT OUTER JOIN `from where` f ON f.a = b.a
                          AND f.b = b.b
                        WHERE b.p BETWEEN ? AND ?
                          AND b.q = ?
                        GROUP BY b.id
                        ORDER BY b.p
                        LIMIT ?""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?",
                "SELECT 1\nFROM a very long statement that its author has broken into lines by hand already, as views are",
                "'unbalanced FROM a very long statement that its author has broken into lines by hand already ORDER BY",
                "))))))((((((( FROM x WHERE y = ? AND a very long statement that its author has broken into lines by hand",
                ""
            })
    void onlySpacesChange(String statement) {
        assertThat(SqlLines.of(statement).replaceAll("\\s+", " ")).isEqualTo(statement.replaceAll("\\s+", " "));
    }
}
