package io.mysql2dynamodb.cdk.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.cdk.TestContracts;
import org.junit.jupiter.api.Test;

class TableNamesTest {

    @Test
    void putsThePrefixBeforeTheContractName() {
        assertThat(new TableNames("shop.").of(TestContracts.table("Orders", 0))).isEqualTo("shop.Orders");
    }

    @Test
    void refusesANameThatDynamoDbWouldRefuse() {
        assertThatThrownBy(() -> new TableNames("").of(TestContracts.table("Us", 0)))
                .isInstanceOf(InvalidTableNameException.class)
                .hasMessageContaining("'Us'")
                .hasMessageContaining("tablePrefix");
    }
}
