package io.mysql2dynamodb.cdk.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.cdk.TestContracts;
import io.mysql2dynamodb.contract.IndexContract;
import io.mysql2dynamodb.contract.IndexContract.Projection;
import io.mysql2dynamodb.contract.TableContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexProjectionTest {
    private final TableContract table = TestContracts.table("Orders", 0);

    @Test
    void isWhatTheContractSaysForAnIndexWithAKeyOfItsOwn() {
        assertThat(of("status", Projection.KEYS_ONLY, List.of()))
                .isEqualTo(new IndexProjection(Projection.KEYS_ONLY, List.of()));
        assertThat(of("status", Projection.INCLUDE, List.of("total")))
                .isEqualTo(new IndexProjection(Projection.INCLUDE, List.of("total")));
    }

    @Test
    void showsTombstonesWhereTheIndexUsesTheTablesKeysAlone() {
        assertThat(of("id", Projection.KEYS_ONLY, List.of()))
                .isEqualTo(new IndexProjection(Projection.INCLUDE, List.of("_del")));
        assertThat(of("id", Projection.INCLUDE, List.of("total")))
                .isEqualTo(new IndexProjection(Projection.INCLUDE, List.of("total", "_del")));
        assertThat(of("id", Projection.ALL, List.of())).isEqualTo(new IndexProjection(Projection.ALL, List.of()));
    }

    private IndexProjection of(String key, Projection projection, List<String> attributes) {
        return IndexProjection.of(new IndexContract("Index", key, Optional.empty(), projection, attributes), table);
    }
}
