package io.mysql2dynamodb.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A source table put together for a test; its first column is the primary key. */
public final class TestTable {

    private static final Pattern COLUMN = Pattern.compile("(\\w+) (\\w+)(?:\\((\\d+)(?:,(\\d+))?\\)|\\(.*\\))?(\\??)");

    private final String name;
    private final List<SourceColumn> columns;
    private final List<SourceIndex> indexes = new ArrayList<>();
    private final List<SourceForeignKey> foreignKeys = new ArrayList<>();
    private boolean view;

    private TestTable(String name, List<SourceColumn> columns) {
        this.name = name;
        this.columns = columns;
    }

    /** A table of columns such as {@code "id int"} and {@code "name varchar(50)?"}, the last one nullable. */
    public static TestTable of(String name, String... columns) {
        TestTable table = new TestTable(
                name, Arrays.stream(columns).map(TestTable::column).toList());
        table.indexes.add(
                new SourceIndex("PRIMARY", true, List.of(table.columns.get(0).name()), true));
        return table;
    }

    public TestTable references(String column, String target) {
        foreignKeys.add(new SourceForeignKey("fk_" + column, List.of(column), target, List.of("id")));
        return this;
    }

    public TestTable unique(String column) {
        indexes.add(new SourceIndex("u_" + column, true, List.of(column), true));
        return this;
    }

    public TestTable withoutKey() {
        indexes.clear();
        return this;
    }

    public TestTable asView() {
        view = true;
        return withoutKey();
    }

    public SourceTable build() {
        return new SourceTable(name, view, columns, indexes, foreignKeys, 100, 50);
    }

    private static SourceColumn column(String text) {
        Matcher matcher = COLUMN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        ColumnType.Base base = ColumnType.Base.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
        boolean numbered = matcher.group(3) != null;
        String declared = text.substring(text.indexOf(' ') + 1).replace("?", "");
        ColumnType type = new ColumnType(
                base,
                declared,
                numbered ? Long.parseLong(matcher.group(3)) : 0,
                matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4)),
                0,
                false);
        return new SourceColumn(
                matcher.group(1),
                type,
                !matcher.group(5).isEmpty(),
                base.isText() ? Optional.of("utf8mb4_0900_ai_ci") : Optional.empty(),
                false,
                Optional.empty());
    }
}
