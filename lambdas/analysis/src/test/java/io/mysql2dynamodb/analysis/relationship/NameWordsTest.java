package io.mysql2dynamodb.analysis.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

    @ParameterizedTest
    @CsvSource({
        "seller_id, seller id",
        "sellerId, seller id",
        "SellerID, seller id",
        "SELLER_ID, seller id",
        "HTTPServerId, http server id",
        "fk-user, fk user",
        "_id_, id",
        "line2Id, line2 id"
    })
    void partsAName(String name, String words) {
        assertThat(String.join(" ", NameWords.of(name))).isEqualTo(words);
    }

    @Test
    void callsATableByItsSingularToo() {
        assertThat(NameWords.ofTable(List.of("order", "categories")))
                .containsExactly("ordercategories", "ordercategory");
        assertThat(NameWords.ofTable(List.of("people"))).containsExactly("people", "person");
        assertThat(NameWords.ofTable(List.of())).isEmpty();
    }
}
