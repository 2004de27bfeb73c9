package io.mysql2dynamodb.migration.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceIndex;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaChangesTest {
    private static final SourceColumn ID = column("id", "int", false);
    private static final SourceColumn NAME = column("name", "varchar(20)", true);

    @Test
    void tellsOldAndNewOfAColumn() {
        assertThat(changes(table("id", ID, column("NAME", "varchar(40)", false))))
                .containsExactly("table 't', column 'name': varchar(20) -> varchar(40) NOT NULL");
    }

    @Test
    void tellsColumnsThatAreGoneOrNew() {
        assertThat(changes(table("id", ID, column("title", "text", true))))
                .containsExactly(
                        "table 't', column 'name': varchar(20) -> gone, or not to be read any more",
                        "table 't', column 'title': not there -> text");
    }

    @Test
    void tellsAnotherKey() {
        assertThat(changes(table("name", ID, NAME)))
                .containsExactly("table 't', the key that tells its rows apart: (id) -> (name)");
    }

    @Test
    void saysNothingOfOrderAndEstimates() {
        SourceTable moved =
                new SourceTable("t", false, List.of(NAME, ID), table("id", ID).indexes(), List.of(), 99, 7);
        assertThat(changes(moved)).isEmpty();
    }

    private static List<String> changes(SourceTable now) {
        return SchemaChanges.between(
                new SourceSchema("d", List.of(table("id", ID, NAME))),
                new SourceSchema("d", List.of(now)),
                List.of("t"));
    }

    private static SourceTable table(String key, SourceColumn... columns) {
        return new SourceTable(
                "t",
                false,
                List.of(columns),
                List.of(new SourceIndex("PRIMARY", true, List.of(key), true)),
                List.of(),
                0,
                0);
    }

    private static SourceColumn column(String name, String declared, boolean nullable) {
        ColumnType type = new ColumnType(ColumnType.Base.VARCHAR, declared, 0, 0, 0, false);
        return new SourceColumn(name, type, nullable, Optional.empty(), false, Optional.empty());
    }
}
