package io.mysql2dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.embedded.MySqlExtension;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueryExplanationTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    @Test
    void namesIndexesAndTablesReadWhole() {
        try (SourceSession session = Sessions.open(MYSQL.createDatabase(
                "CREATE TABLE loans (id INT PRIMARY KEY, member INT, KEY by_member (member))",
                "CREATE TABLE notes (id INT PRIMARY KEY, loan INT, note VARCHAR(20))",
                "INSERT INTO loans VALUES (1, 1), (2, 1), (3, 2), (4, 3)",
                "INSERT INTO notes VALUES (1, 1, 'a'), (2, 1, 'b')"))) {
            SourceQuery query = SourceQuery.of(
                    "SELECT n.note FROM loans AS r STRAIGHT_JOIN notes AS n ON n.loan = r.id WHERE r.id = ?",
                    List.of(2L));

            List<TableAccess> tables = QueryExplanation.of(session, query).tables();

            assertThat(tables).extracting(TableAccess::table).containsExactly("r", "n");
            assertThat(tables.get(0).access()).isEqualTo("const");
            assertThat(tables.get(0).index()).isEqualTo(Optional.of("PRIMARY"));
            assertThat(tables.get(0).readsAll()).isFalse();
            assertThat(tables.get(1).readsAll()).isTrue();
            assertThat(tables.get(1).usableIndexes()).isEmpty();
            assertThat(tables.get(1).rows()).isEqualTo(OptionalLong.of(2));
        }
    }

    @Test
    void aQueryThatFindsNothingReadsNoTable() {
        try (SourceSession session = Sessions.open(MYSQL.createDatabase("CREATE TABLE t (id INT PRIMARY KEY)"))) {
            List<TableAccess> tables = QueryExplanation.of(
                            session, SourceQuery.of("SELECT id FROM t WHERE 1 = 0", List.of()))
                    .tables();

            assertThat(tables).hasSize(1);
            assertThat(tables.get(0).table()).isEmpty();
            assertThat(tables.get(0).remarks()).isEqualTo("Impossible WHERE");
            assertThat(tables.get(0).readsAll()).isFalse();
        }
    }
}
