package io.mysql2dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnStatementsTest {

    @Test
    void keepTheHintsThatTheyHave() {
        assertThat(OwnStatements.marked("SELECT /*+ MAX_EXECUTION_TIME(1000) */ 1"))
                .isEqualTo("SELECT /*+ QB_NAME(mysql2dynamodb) MAX_EXECUTION_TIME(1000) */ 1");
        assertThat(OwnStatements.marked("SELECT 1")).isEqualTo("SELECT /*+ QB_NAME(mysql2dynamodb) */ 1");
    }

    @Test
    void areToldApartByTheirMark() {
        assertThat(OwnStatements.isMarked(OwnStatements.marked("SELECT 1"))).isTrue();
        // as digests of MySQL 8.0 have it
        assertThat(OwnStatements.isMarked("SELECT /*+ QB_NAME ( `mysql2dynamodb` ) */ `id` FROM `t`"))
                .isTrue();
        assertThat(OwnStatements.isMarked("SELECT 'mysql2dynamodb'")).isFalse();
        assertThat(OwnStatements.marked("SHOW TABLES")).isEqualTo("SHOW TABLES");
    }
}
