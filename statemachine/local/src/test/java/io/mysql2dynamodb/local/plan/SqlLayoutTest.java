package io.mysql2dynamodb.local.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlLayoutTest {

    @Test
    void breaksClausesAndIndentsInnerSelects() {
        assertThat(SqlLayout.lines(
                        "SELECT r.`id`, LEFT(r.`x`, 2) FROM (SELECT r.`id` FROM `t` AS r WHERE r.`id` > ? ORDER BY"
                                + " r.`id` LIMIT ?) AS r LEFT JOIN `c` AS j0 ON j0.`t` = r.`id` ORDER BY r.`id`",
                        100))
                .containsExactly(
                        "SELECT r.`id`, LEFT(r.`x`, 2)",
                        "FROM (",
                        "  SELECT r.`id`",
                        "  FROM `t` AS r",
                        "  WHERE r.`id` > ?",
                        "  ORDER BY r.`id`",
                        "  LIMIT ?",
                        ") AS r",
                        "LEFT JOIN `c` AS j0 ON j0.`t` = r.`id`",
                        "ORDER BY r.`id`");
    }

    @Test
    void leavesQuotesAndFunctionsAlone() {
        assertThat(SqlLayout.lines("SELECT TRIM(BOTH ' ' FROM `a FROM b`), 'x  WHERE ''y\\' ' FROM `t`", 100))
                .containsExactly("SELECT TRIM(BOTH ' ' FROM `a FROM b`), 'x  WHERE ''y\\' '", "FROM `t`");
    }

    @Test
    void foldsLongLinesAtSpaces() {
        assertThat(SqlLayout.lines("SELECT `r`.`aaaaaa`, `r`.`bbbbbb`, `r`.`cc` FROM `t`", 24))
                .containsExactly("SELECT `r`.`aaaaaa`,", "    `r`.`bbbbbb`,", "    `r`.`cc`", "FROM `t`");
    }
}
