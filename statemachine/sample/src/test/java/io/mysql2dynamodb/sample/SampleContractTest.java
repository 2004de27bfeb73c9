package io.mysql2dynamodb.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.contract.json.ContractReader;
import io.mysql2dynamodb.contract.json.ReadContract;
import org.junit.jupiter.api.Test;

class SampleContractTest {
    @Test
    void readsWithoutProblems() {
        ReadContract read = ContractReader.read(SampleContract.json());

        assertThat(read.warnings()).isEmpty();
        assertThat(read.contract().sourceDatabase()).contains(SampleShop.DATABASE);
    }
}
