package io.mysql2dynamodb.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mysql2dynamodb.embedded.MySqlExtension;
import io.mysql2dynamodb.embedded.TestDatabase;
import io.mysql2dynamodb.schema.ColumnType;
import io.mysql2dynamodb.schema.ColumnType.Base;
import io.mysql2dynamodb.schema.SourceColumn;
import io.mysql2dynamodb.schema.SourceForeignKey;
import io.mysql2dynamodb.schema.SourceIndex;
import io.mysql2dynamodb.schema.SourceSchema;
import io.mysql2dynamodb.schema.SourceTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemaReadingTest {

    @RegisterExtension
    static final MySqlExtension MYSQL = new MySqlExtension();

    private static TestDatabase database;
    private static SourceSchema schema;

    @BeforeAll
    static void readSchema() {
        database = MYSQL.createDatabase(
                "CREATE TABLE parents (a INT UNSIGNED, b VARCHAR(20) COLLATE utf8mb4_bin, PRIMARY KEY (b, a))",
                "CREATE TABLE children (id INT PRIMARY KEY, x VARCHAR(20) COLLATE utf8mb4_bin, y INT UNSIGNED,"
                        + " price DECIMAL(10,2) UNSIGNED NOT NULL, at DATETIME(3), flag TINYINT(1), bits BIT(10),"
                        + " body TEXT, twice DECIMAL(11,2) AS (price * 2) STORED, made TIMESTAMP DEFAULT CURRENT_TIMESTAMP,"
                        + " UNIQUE KEY body_start (body(10)), UNIQUE KEY lower_x ((LOWER(x))), KEY plain (flag, y),"
                        + " CONSTRAINT parent FOREIGN KEY (x, y) REFERENCES parents (b, a))",
                "CREATE VIEW both_tables AS SELECT c.id, p.b FROM children c JOIN parents p ON p.b = c.x",
                "CREATE TABLE unkeyed (a INT NULL, UNIQUE KEY (a))");
        try (SourceSession session = Sessions.open(database)) {
            schema = session.readSchema();
        }
    }

    @Test
    void listsTablesAndViews() {
        assertThat(schema.tables())
                .extracting(SourceTable::name)
                .containsExactly("both_tables", "children", "parents", "unkeyed");
        assertThat(schema.table("both_tables")).map(SourceTable::view).contains(true);
        assertThat(schema.table("children")).map(SourceTable::view).contains(false);
    }

    @Test
    void readsColumnsAsDeclared() {
        SourceTable children = schema.table("children").orElseThrow();
        assertThat(children.column("price"))
                .contains(new SourceColumn(
                        "price",
                        new ColumnType(Base.DECIMAL, "decimal(10,2) unsigned", 0, 2, 0, true),
                        false,
                        Optional.empty(),
                        false,
                        Optional.empty()));
        assertThat(children.column("at"))
                .map(column -> column.type().fractionalSeconds())
                .contains(3);
        assertThat(children.column("flag"))
                .map(column -> column.type().length())
                .contains(1L);
        assertThat(children.column("bits"))
                .map(column -> column.type().length())
                .contains(10L);
        assertThat(children.column("x")).flatMap(SourceColumn::collation).contains("utf8mb4_bin");
        assertThat(children.column("twice")).map(SourceColumn::generated).contains(true);
        assertThat(children.column("made")).map(SourceColumn::generated).contains(false);
    }

    @Test
    void readsIndexesThePrimaryKeyFirst() {
        assertThat(schema.table("children").orElseThrow().indexes())
                .contains(
                        new SourceIndex("PRIMARY", true, List.of("id"), true),
                        new SourceIndex("body_start", true, List.of("body"), false),
                        new SourceIndex("lower_x", true, List.of(), false),
                        new SourceIndex("plain", false, List.of("flag", "y"), true))
                .first()
                .extracting(SourceIndex::primary)
                .isEqualTo(true);
        assertThat(schema.table("parents").orElseThrow().primaryKey())
                .map(SourceIndex::columns)
                .contains(List.of("b", "a"));
    }

    @Test
    void readsForeignKeysOfSeveralColumns() {
        assertThat(schema.table("children").orElseThrow().foreignKeys())
                .containsExactly(new SourceForeignKey("parent", List.of("x", "y"), "parents", List.of("b", "a")));
    }

    @Test
    void readsSomeTablesOnlyAndLeavesOutThoseThatAreNotThere() {
        try (SourceSession session = Sessions.open(database)) {
            assertThat(session.readSchema(List.of("children", "gone")).tables())
                    .singleElement()
                    .usingRecursiveComparison()
                    .ignoringFields("estimatedRows", "averageRowBytes")
                    .isEqualTo(schema.table("children").orElseThrow());
            assertThat(session.readSchema(List.of()).tables()).isEmpty();
        }
    }

    @Test
    void tellsRowsWithoutAKeyApartByAllTheyHoldExceptThoseOfViews() {
        SourceTable unkeyed = schema.table("unkeyed").orElseThrow();
        assertThat(RowIdentity.of(unkeyed, List.of()).kind()).isEqualTo(RowIdentity.Kind.WHOLE_ROW);
        assertThat(RowIdentity.of(unkeyed, List.of("a")).declared()).isTrue();

        SourceTable view = schema.table("both_tables").orElseThrow();
        assertThatThrownBy(() -> RowIdentity.of(view, List.of()))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessageContaining("'both_tables'")
                .hasMessageContaining("source_key");
    }
}
