package io.mysql2dynamodb.analysis.document;

import io.mysql2dynamodb.catalog.CatalogCheck;
import io.mysql2dynamodb.catalog.CatalogColumn;
import io.mysql2dynamodb.catalog.CatalogForeignKey;
import io.mysql2dynamodb.catalog.CatalogForeignKey.Action;
import io.mysql2dynamodb.catalog.CatalogIndex;
import io.mysql2dynamodb.catalog.CatalogIndex.Kind;
import io.mysql2dynamodb.catalog.CatalogIndex.Part;
import io.mysql2dynamodb.catalog.CatalogTable;
import io.mysql2dynamodb.catalog.Partitioning;
import io.mysql2dynamodb.catalog.TableProfile;
import io.mysql2dynamodb.catalog.TableSize;
import io.mysql2dynamodb.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A table of a hand-made catalog, put together piece by piece. */
public final class TableBuilder {

    private static final String COLLATION = "utf8mb4_0900_ai_ci";

    private final String name;
    private final List<CatalogColumn> columns = new ArrayList<>();
    private final List<CatalogIndex> indexes = new ArrayList<>();
    private final List<CatalogForeignKey> foreignKeys = new ArrayList<>();
    private final List<CatalogCheck> checks = new ArrayList<>();
    private String comment = "";
    private Optional<Partitioning> partitioning = Optional.empty();
    private TableSize size = new TableSize(0, OptionalLong.empty(), 16_384, 0, 0);
    private Optional<TableProfile> profile = Optional.empty();

    public TableBuilder(String name) {
        this.name = name;
    }

    public TableBuilder comment(String text) {
        comment = text;
        return this;
    }

    /** A column by its declaration, such as {@code "title varchar(200) null"}. */
    public TableBuilder column(String declaration) {
        String[] words = declaration.split(" ", 3);
        boolean nullable = words.length > 2 && words[2].contains("null");
        return column(words[0], words[1], nullable, Optional.empty(), Optional.empty(), "");
    }

    public TableBuilder column(
            String column,
            String declared,
            boolean nullable,
            Optional<String> defaultValue,
            Optional<String> generation,
            String remark) {
        String base = declared.replaceAll("[( ].*", "").toUpperCase(Locale.ROOT);
        ColumnType type =
                new ColumnType(ColumnType.Base.valueOf(base), declared, 0, 0, 0, declared.contains("unsigned"));
        columns.add(new CatalogColumn(
                column,
                type,
                nullable,
                type.base().isText() ? Optional.of(COLLATION) : Optional.empty(),
                defaultValue,
                defaultValue.filter(text -> text.startsWith("CURRENT")).isPresent(),
                generation,
                generation.isPresent(),
                remark.equals("invisible"),
                remark.equals("counted"),
                false,
                Optional.empty(),
                remark.equals("invisible") || remark.equals("counted") ? "" : remark));
        return this;
    }

    public TableBuilder primary(String... of) {
        return index("PRIMARY", true, of);
    }

    public TableBuilder index(String index, boolean unique, String... of) {
        indexes.add(new CatalogIndex(
                index,
                Kind.BTREE,
                unique,
                true,
                Stream.of(of)
                        .map(column -> new Part(Optional.of(column), Optional.empty(), OptionalInt.empty(), false))
                        .toList(),
                OptionalLong.of(1_000)));
        return this;
    }

    public TableBuilder index(CatalogIndex index) {
        indexes.add(index);
        return this;
    }

    public TableBuilder foreignKey(String key, String column, String target, String targetColumn, Action onDelete) {
        foreignKeys.add(new CatalogForeignKey(
                key, List.of(column), "inkwell", target, List.of(targetColumn), onDelete, Action.NO_ACTION));
        return this;
    }

    public TableBuilder check(String check, String clause, boolean enforced) {
        checks.add(new CatalogCheck(check, clause, enforced));
        return this;
    }

    public TableBuilder partitioned(Partitioning by) {
        partitioning = Optional.of(by);
        return this;
    }

    public TableBuilder size(long rows, boolean exact, long data, long index) {
        size = new TableSize(
                rows, exact ? OptionalLong.of(rows) : OptionalLong.empty(), data, index, rows == 0 ? 0 : data / rows);
        return this;
    }

    public TableBuilder profile(TableProfile found) {
        profile = Optional.of(found);
        return this;
    }

    public CatalogTable build() {
        return new CatalogTable(
                name, "InnoDB", COLLATION, comment, columns, indexes, foreignKeys, checks, partitioning, size, profile);
    }
}
