package io.mysql2dynamodb.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.json.ReadContract;
import io.mysql2dynamodb.contract.validation.ContractValidator;
import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SampleContractTest {
    @RegisterExtension
    private static final MySqlExtension MYSQL = new MySqlExtension();

    private final ReadContract read = ContractReader.read(SampleContract.json());

    @Test
    void readsWithoutProblems() {
        assertThat(read.warnings()).isEmpty();
        assertThat(read.contract().sourceDatabase()).contains(SampleShop.DATABASE);
    }

    @Test
    void isValid() {
        assertThat(ContractValidator.validate(read.contract())).isEmpty();
    }

    @Test
    void leavesNoColumnOfTheShopBehind() throws SQLException {
        assertThat(UsedColumns.of(read.contract())).containsAll(columnsOfTheShop());
    }

    private static List<String> columnsOfTheShop() throws SQLException {
        TestDatabase shop = MYSQL.createDatabase(SchemaScript.statements().toArray(String[]::new));
        try (Connection connection = shop.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT CONCAT(TABLE_NAME, '.', COLUMN_NAME)"
                        + " FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()")) {
            List<String> columns = new ArrayList<>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        }
    }
}
