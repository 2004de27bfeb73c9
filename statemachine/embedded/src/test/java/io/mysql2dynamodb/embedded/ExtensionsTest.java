package io.mysql2dynamodb.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(OrderAnnotation.class)
class ExtensionsTest {
    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    @RegisterExtension
    private static final DynamoDbExtension DYNAMODB = new DynamoDbExtension();

    private static TestDatabase ofTheClass;
    private static TestDatabase ofTheFirstTest;

    @BeforeAll
    static void createOneForAll() {
        ofTheClass = MYSQL.createDatabase("CREATE TABLE t (id INT PRIMARY KEY)");
    }

    @Test
    @Order(1)
    void giveADatabaseAndTablesOfItsOwn() throws SQLException {
        ofTheFirstTest = MYSQL.createDatabase("CREATE TABLE t (id INT PRIMARY KEY); INSERT INTO t VALUES (1), (2)");
        PlainTable.create(DYNAMODB.client(), DYNAMODB.tablePrefix() + "t");

        assertThat(number(ofTheFirstTest, "SELECT COUNT(*) FROM t")).isEqualTo(2);
        assertThat(number(ofTheClass, "SELECT COUNT(*) FROM t")).isZero();
    }

    @Test
    @Order(2)
    void dropWhatATestMadeAndKeepWhatTheClassMade() throws SQLException {
        assertThat(number(ofTheClass, "SELECT COUNT(*) FROM t")).isZero();
        assertThat(number(
                        ofTheClass,
                        "SELECT COUNT(*) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = '" + ofTheFirstTest.name()
                                + "'"))
                .isZero();
        assertThat(DYNAMODB.client().listTables().tableNames()).isEmpty();
    }

    private static int number(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
